# Messages of organisers to some of an event’s people.

messages-tab = Messages
messages-title = Message
messages-lead = Écrivez à une partie des personnes de cet événement : chacune reçoit son propre message, dans sa langue.
messages-new = Écrire un message
messages-of = Commencé le { $when } par { $by }
messages-draft = En cours de rédaction
messages-scheduled = Part le { $when }
messages-sent = Envoyé le { $when }
messages-to = À qui
messages-states = Personnes dont l’inscription est
messages-country = Pays
messages-session = Ont choisi
messages-day = Présents le
messages-attended = Étaient présents
messages-feedback = Ont donné leur avis
messages-texts = Ce qu’il dit
messages-save = Garder le brouillon
messages-preview = Tel qu’il sera lu
messages-preview-hint = Avec les données d’une des personnes ; ses liens personnels sont omis.
messages-as = Comme cette personne
messages-send-title = Envoyer
messages-try = Me l’envoyer d’abord
messages-hour = Part de lui-même le
messages-schedule = Retenir cette heure
messages-past = Cette heure est passée.
messages-nobody = Il ne s’adresse à personne.
messages-missing = Il reste à l’écrire en : { $languages }.
messages-personal-link = C’est le lien personnel de quelqu’un : tout le monde ouvrirait sa page. Utilisez le champ à remplacer.
messages-news-saved = Le brouillon est conservé.
messages-news-tried = Il est en route vers vous.
messages-news-sent = Il est en route.
messages-news-scheduled = Il partira à cette heure.
messages-unsubscribe-title = Plus d’annonces
messages-unsubscribe-lead = Vous ne recevrez plus d’annonces de l’organisation à cette adresse. Les messages concernant vos inscriptions continueront d’arriver.
messages-unsubscribe = Je ne veux plus d’annonces
messages-unsubscribe-done = C’est fait. Les annonces n’arriveront plus à cette adresse.
messages-people = { $count ->
        [one] Une personne le reçoit.
       *[other] { $count } personnes le reçoivent.
    }
messages-without-address = { $count ->
        [one] Une n’a pas d’adresse e-mail.
       *[other] { $count } n’ont pas d’adresse e-mail.
    }
messages-refusing = { $count ->
        [one] L’adresse d’une personne refuse le courrier.
       *[other] Les adresses de { $count } personnes refusent le courrier.
    }
messages-unsubscribed = { $count ->
        [one] Une ne veut pas d’annonces.
       *[other] { $count } ne veulent pas d’annonces.
    }
messages-send = { $count ->
        [one] L’envoyer maintenant à une personne
       *[other] L’envoyer maintenant à { $count } personnes
    }
