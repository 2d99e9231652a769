# Le cadre des pages.

web-gone-title = Ce lien a expiré
web-gone-text = Il était valable jusqu’à un certain temps après l’événement, ou il a été remplacé. Vous pouvez en demander un nouveau.
web-refused-text = Cela n’est pas possible dans l’état actuel. Veuillez revenir en arrière et consulter de nouveau la page.
web-too-many-title = Trop de tentatives
web-too-many-text = Veuillez patienter quelques minutes, puis réessayer.
web-away-title = De retour dans un instant
web-away-text = Notre base de données ne répond pas en ce moment. Rien n’est perdu ; veuillez recharger la page dans une demi-minute.
web-to-programme = Vers le programme
web-to-office = Vers le bureau
web-nav = Rubriques du site
web-nav-programme = Programme
web-nav-calendar = Calendrier
web-nav-link = Mon inscription
web-nav-events = Événements
web-nav-figures = Chiffres
web-nav-letters = Courriels
web-nav-cities = Villes
web-nav-accounts = Comptes
web-nav-audit = Modifications
web-sign-out = Se déconnecter
web-breadcrumb = Vous êtes ici
