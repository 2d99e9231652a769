-- Registers a new person with each request: its own address, its own form.
local thread_no = 0
function setup(thread)
  thread:set("no", thread_no)
  thread_no = thread_no + 1
end
local count = 0
function request()
  count = count + 1
  local id = no .. "x" .. count .. "x" .. (os.getenv("RUN") or "0")
  local body = "given_name=Ana&family_name=Silva&organisation=City&city=Setubal&notice=1&language=en&form_id=f" .. id
    .. "&email=p" .. id .. "%40x.example"
  return wrk.format("POST", nil, { ["Content-Type"] = "application/x-www-form-urlencoded" }, body)
end
local wrong = 0
function response(status)
  if status ~= 303 then wrong = wrong + 1 end
end
function done(summary)
  io.write(string.format("registered/s %.0f not-2xx-3xx %d\n", summary.requests / (summary.duration / 1e6), summary.errors.status))
end
