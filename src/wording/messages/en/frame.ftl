# The frame around pages.

web-gone-title = This link has expired
web-gone-text = It was valid until some time after the event, or somebody replaced it. You can ask for a new one.
web-refused-text = It cannot be done as things stand now. Please go back and look at the page again.
web-too-many-title = Too many attempts
web-too-many-text = Please wait a few minutes and try again.
web-away-title = Back in a moment
web-away-text = Our database does not answer just now. Nothing is lost; please load the page again in half a minute.
web-to-programme = To the programme
web-to-office = To the desk
web-nav = Areas of this site
web-nav-programme = Programme
web-nav-calendar = Calendar
web-nav-link = My registration
web-nav-events = Events
web-nav-figures = Figures
web-nav-letters = Letters
web-nav-cities = Cities
web-nav-accounts = Accounts
web-nav-audit = Changes
web-sign-out = Sign out
web-breadcrumb = You are here
