#!/usr/bin/env python3
"""Reads calendar files with two parsers that are not ours and adds the checks that neither makes.

check_calendar.py feed FILE...    files people subscribe to
check_calendar.py mail FILE...    invitations and cancellations
check_calendar.py zones FILE...   feeds whose UIDs are `<start>-<end>` in Unix seconds: every written time is read through
                                  the file's own VTIMEZONE and compared

Prints one JSON object: for each file its faults and its events as both parsers read them.
"""
import datetime
import json
import re
import sys
from io import StringIO

import icalendar
import vobject
from dateutil import tz as dateutil_tz
from icalendar.timezone.tzp import TZP

UTC = datetime.timezone.utc
ESCAPED_TEXT = {"SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME", "TZNAME", "UID"}
# RFC 5546 3.2.2 and 3.2.5: what each method must and must not hold.
NEEDED = {
    "REQUEST": ["UID", "DTSTAMP", "SEQUENCE", "SUMMARY", "DTSTART", "DTEND", "ORGANIZER", "ATTENDEE"],
    "CANCEL": ["UID", "DTSTAMP", "SEQUENCE", "SUMMARY", "DTSTART", "DTEND", "ORGANIZER", "ATTENDEE", "STATUS"],
    None: ["UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "SUMMARY", "DTSTART", "DTEND", "STATUS", "TRANSP"],
}
ONCE = {"UID", "DTSTAMP", "SEQUENCE", "SUMMARY", "DTSTART", "DTEND", "ORGANIZER", "STATUS", "TRANSP", "GEO", "URL",
        "LOCATION", "DESCRIPTION", "LAST-MODIFIED"}


def unfold(raw, faults):
    """The logical lines of the bytes, with the faults of their form."""
    if raw.startswith(b"\xef\xbb\xbf"):
        faults.append("byte order mark")
    if not raw.endswith(b"\r\n") or b"\n" in raw.replace(b"\r\n", b"") or b"\r" in raw.replace(b"\r\n", b""):
        faults.append("line break that is not CRLF")
    lines = []
    for line in raw.split(b"\r\n")[:-1]:
        if len(line) > 75:
            faults.append(f"line of {len(line)} octets")
        try:
            text = line.decode()
        except UnicodeDecodeError:
            faults.append("fold inside a character")
            text = line.decode(errors="replace")
        if re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", text):
            faults.append("control character")
        if text.startswith((" ", "\t")) and lines:
            lines[-1] += text[1:]
        else:
            lines.append(text)
    return lines


def split(line):
    """Name, parameters and value of a logical line."""
    match = re.fullmatch(r'([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)', line, re.S)
    if not match:
        return None
    params = dict(re.findall(r';([A-Z0-9-]+)=("[^"]*"|[^";:,]*)', match[2]))
    return match[1], {name: value.strip('"') for name, value in params.items()}, match[3]


def tree(lines, faults):
    """The components as (name, properties, children)."""
    root = ("", [], [])
    stack = [root]
    for line in lines:
        parts = split(line)
        if parts is None:
            faults.append(f"no content line: {line[:40]!r}")
        elif parts[0] == "BEGIN":
            block = (parts[2], [], [])
            stack[-1][2].append(block)
            stack.append(block)
        elif parts[0] == "END":
            if len(stack) < 2 or stack.pop()[0] != parts[2]:
                faults.append("BEGIN and END do not match")
                return root
        else:
            stack[-1][1].append(parts)
    if len(stack) != 1 or [block[0] for block in root[2]] != ["VCALENDAR"]:
        faults.append("not one VCALENDAR")
    return root


def check_text(properties, faults):
    for name, _, value in properties:
        if name in ESCAPED_TEXT and re.search(r"(?<!\\)(?:\\\\)*[,;]", value):
            faults.append(f"unescaped comma or semicolon in {name}")
        if name in ESCAPED_TEXT and re.search(r"(?<!\\)(?:\\\\)*\\(?![\\;,nN])", value):
            faults.append(f"bad escape in {name}")


def check_times(event, zones, faults):
    found = {name: (params, value) for name, params, value in event[1] if name in ("DTSTART", "DTEND")}
    days = {params.get("VALUE") == "DATE" for params, _ in found.values()}
    if len(days) > 1:
        faults.append("DATE mixed with DATE-TIME")
    for params, value in found.values():
        if "TZID" in params and params["TZID"] not in zones:
            faults.append("TZID without VTIMEZONE")
        if "TZID" in params and "/" not in params["TZID"] and params["TZID"] != "UTC":
            faults.append("TZID is no IANA name")
        if params.get("VALUE") != "DATE" and "TZID" not in params and not value.endswith("Z"):
            faults.append("floating time")
        if "TZID" in params and value.endswith("Z"):
            faults.append("TZID on a UTC time")
    for name, params, value in event[1]:
        if name in ("DTSTAMP", "LAST-MODIFIED") and (params or not re.fullmatch(r"\d{8}T\d{6}Z", value)):
            faults.append(f"{name} is not in UTC")


def check_events(calendar, kind, faults):
    methods = [value for name, _, value in calendar[1] if name == "METHOD"]
    method = methods[0] if methods else None
    zones = {value for block in calendar[2] if block[0] == "VTIMEZONE" for name, _, value in block[1] if name == "TZID"}
    events = [block for block in calendar[2] if block[0] == "VEVENT"]
    if kind == "feed" and methods:
        faults.append("METHOD in a feed")
    if kind == "mail" and (len(methods) != 1 or len(events) != 1):
        faults.append("a mail needs one METHOD and one VEVENT")
    if not calendar[2]:
        faults.append("calendar without a component")
    uids = []
    for event in events:
        names = [name for name, _, _ in event[1]]
        values = {name: value for name, _, value in event[1]}
        uids.append(values.get("UID"))
        for name in NEEDED.get(method, []):
            if name not in names:
                faults.append(f"{method or 'feed'} without {name}")
        for name in ONCE:
            if names.count(name) > 1:
                faults.append(f"{name} twice")
        if kind == "feed" and {"ATTENDEE", "ORGANIZER"} & set(names):
            faults.append("people in a feed")
        if kind == "mail" and names.count("ATTENDEE") != 1:
            faults.append("not one ATTENDEE")
        if method == "CANCEL" and values.get("STATUS") != "CANCELLED":
            faults.append("CANCEL without STATUS:CANCELLED")
        if method == "CANCEL" and any("RSVP" in params for name, params, _ in event[1] if name == "ATTENDEE"):
            faults.append("CANCEL asks for an answer")
        if method == "REQUEST" and values.get("STATUS") == "CANCELLED":
            faults.append("cancellation mailed as a REQUEST")
        if event[2]:
            faults.append("component inside a VEVENT")
        check_text(event[1], faults)
        check_times(event, zones, faults)
    if len(set(uids)) != len(uids):
        faults.append("duplicate UID")
    used = {params["TZID"] for event in events for _, params, _ in event[1] if "TZID" in params}
    if events and zones - used:
        faults.append("VTIMEZONE that nothing uses")


def utc(value):
    if isinstance(value, datetime.datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if value.tzinfo else "floating"
    return value.isoformat()


def by_icalendar(raw, faults):
    """The events as `icalendar` reads them, each time also through the file's own VTIMEZONE."""
    calendar = icalendar.Calendar.from_ical(raw)
    own = {str(zone["TZID"]): zone.to_tz(lookup_tzid=False) for zone in calendar.walk("VTIMEZONE")}
    events = []
    for event in calendar.walk("VEVENT"):
        start, end = event["DTSTART"], event["DTEND"]
        for value in (start, end):
            if "TZID" in value.params:
                through_file = value.dt.replace(tzinfo=own[value.params["TZID"]])
                if utc(through_file) != utc(value.dt):
                    faults.append(f"the VTIMEZONE gives {utc(through_file)}, the zone database {utc(value.dt)}")
        events.append({
            "uid": str(event["UID"]), "summary": str(event["SUMMARY"]), "location": str(event.get("LOCATION", "")),
            "description": str(event.get("DESCRIPTION", "")), "start": utc(start.dt), "end": utc(end.dt),
        })
        if not start.dt < end.dt:
            faults.append("DTEND not after DTSTART")
    return events


def by_vobject(text):
    calendar = vobject.readOne(text)
    return [{
        "uid": event.uid.value, "summary": event.summary.value,
        "location": event.location.value if hasattr(event, "location") else "",
        "description": event.description.value if hasattr(event, "description") else "",
        "start": utc(event.dtstart.value), "end": utc(event.dtend.value),
    } for event in getattr(calendar, "vevent_list", [])]


def check(path, kind):
    faults = []
    with open(path, "rb") as file:
        raw = file.read()
    root = tree(unfold(raw, faults), faults)
    for calendar in root[2]:
        check_text(calendar[1], faults)
        check_events(calendar, kind, faults)
    events = []
    try:
        events = by_icalendar(raw, faults)
        others = by_vobject(raw.decode())
        if events != others:
            faults.append(f"the parsers disagree: {events} and {others}")
    except Exception as error:  # a parser that fails is a finding, whatever it raises
        faults.append(f"a parser failed: {type(error).__name__}: {error}")
    return {"faults": faults, "events": events}


def check_zones(path):
    """Every DTSTART and DTEND through the VTIMEZONE: by dateutil's rules and by icalendar's list of changes."""
    with open(path, "rb") as file:
        text = file.read().decode().replace("\r\n ", "")
    blocks = re.findall(r"BEGIN:VTIMEZONE\r\n.*?END:VTIMEZONE\r\n", text, re.S)
    if len(blocks) != 1:
        return {"faults": [f"{len(blocks)} VTIMEZONE"], "read": 0, "zoned": 0}
    rules = dateutil_tz.tzical(StringIO(blocks[0])).get()
    changes = icalendar.Timezone.from_ical(blocks[0]).to_tz(TZP("pytz"), lookup_tzid=False)
    faults, read, zoned = [], 0, 0
    for event in text.split("BEGIN:VEVENT\r\n")[1:]:
        uid = re.search(r"^UID:(\d+)-(\d+)", event, re.M)
        for name, wanted in (("DTSTART", uid[1]), ("DTEND", uid[2])):
            params, value = re.search(rf"^{name}([^:]*):(\S+)", event, re.M).groups()
            at = datetime.datetime.strptime(value.rstrip("Z"), "%Y%m%dT%H%M%S")
            if value.endswith("Z"):
                seconds = {int(at.replace(tzinfo=UTC).timestamp())}
            else:
                zoned += 1
                seconds = {int(at.replace(tzinfo=rules).timestamp()), int(changes.localize(at, is_dst=None).timestamp())}
            read += 1
            if seconds != {int(wanted)}:
                faults.append(f"{name}{params}:{value} is {sorted(seconds)}, not {wanted}")
    return {"faults": faults[:5], "read": read, "zoned": zoned}


def main():
    kind, *paths = sys.argv[1:]
    checker = check_zones if kind == "zones" else lambda path: check(path, kind)
    json.dump({path: checker(path) for path in paths}, sys.stdout)


if __name__ == "__main__":
    main()
