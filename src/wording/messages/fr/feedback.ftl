feedback-tab = Retours
feedback-title = Comment était-ce ?
feedback-anonymous = Cela prend une minute et demie. Rien ne relie vos réponses à vous, et l’équipe d’organisation ne les voit qu’à partir de { $number } réponses.
feedback-overall = Comment l’avez-vous trouvé dans l’ensemble ?
feedback-useful = Quelle utilité pour votre travail ?
feedback-organised = Comment jugez-vous la préparation et le déroulement ?
feedback-will-do = Que ferez-vous dans votre ville grâce à cet événement ?
feedback-better = Que faudrait-il améliorer la prochaine fois ?
feedback-grade-5 = Très bien
feedback-grade-4 = Bien
feedback-grade-3 = Moyen
feedback-grade-2 = Faible
feedback-grade-1 = Mauvais
feedback-send = Envoyer mes réponses
feedback-thanks = Merci
feedback-thanks-next = Vos réponses sont arrivées. Elles ne sont rattachées à personne.
feedback-not-yet = Les personnes qui avaient une place peuvent donner leur avis à partir du dernier jour de l’événement.
feedback-fault-grade = Veuillez choisir une des réponses.
feedback-fault-text = Au plus { $number } caractères, sans caractères invisibles.
feedback-follow-up-title = Qu’en est-il advenu ?
feedback-follow-up-used = Utilisez-vous ce que vous avez appris ?
feedback-used-4 = Régulièrement
feedback-used-3 = De temps en temps
feedback-used-2 = Pas encore, mais c’est prévu
feedback-used-1 = Non
feedback-follow-up-done = Qu’a fait votre ville grâce à cette formation ?
feedback-follow-up-hinders = Qu’est-ce qui y fait obstacle ?
feedback-follow-up-later = Trois mois plus tard
feedback-answers = { $number ->
        [one] Une réponse
       *[other] { $number } réponses
    }
feedback-too-few = Le contenu s’affiche à partir de { $number } réponses, afin que personne ne puisse être reconnu.
