lists-title = Import a list
lists-lead = A spreadsheet (XLSX) or CSV file with one person a row, at most { $number } of them. Nothing happens before you have seen what would follow.
lists-file = File
lists-read = Read the file
lists-fault-unreadable = This file is neither XLSX nor CSV. Save it as one of the two, please.
lists-fault-empty = Nothing stands in this file.
lists-fault-long = The file has more than { $number } rows. Please cut it in parts.
lists-fault-columns = Please say which columns hold the names and the e-mail address.
lists-fault-city = Please name the city of the organisation, or write a hyphen where it is not tied to one.
lists-columns = What the columns hold
lists-column = Column { $number }
lists-column-head = Column
lists-sample = First rows
lists-holds = Holds
lists-holds-of = What “{ $column }” holds
lists-nothing = Nothing that is wanted
lists-full-name = Whole name
lists-heads = The first row names the columns
lists-otherwise = Where the list does not say
lists-until = Invite them until
lists-until-hint = With a day, a seat is kept for each person, who is asked. Without, they are registered at once.
lists-follows = What would follow
lists-right = { $number ->
        [one] { $number } row is right.
       *[other] { $number } rows are right.
    }
lists-wrong = { $number ->
        [one] { $number } row is not, and is left out
       *[other] { $number } rows are not, and are left out
    }
lists-again = Correct them in the file and import it again: whoever is registered already stays as they are.
lists-row = Row { $number }
lists-seated = { $number ->
        [one] { $number } person gets a seat or asks for one.
       *[other] { $number } people get a seat or ask for one.
    }
lists-invited = { $number ->
        [one] { $number } person is invited.
       *[other] { $number } people are invited.
    }
lists-waiting = { $number ->
        [one] { $number } person waits.
       *[other] { $number } people wait.
    }
lists-known = { $number ->
        [one] { $number } person is registered already and stays so.
       *[other] { $number } people are registered already and stay so.
    }
lists-too-few = { $number ->
        [one] There is { $number } seat for { $people } people. Nobody would be invited.
       *[other] There are { $number } seats for { $people } people. Nobody would be invited.
    }
lists-register = { $number ->
        [one] Register { $number } person
       *[other] Register { $number } people
    }
lists-invite = { $number ->
        [one] Invite { $number } person
       *[other] Invite { $number } people
    }
