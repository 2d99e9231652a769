# Agendas for conference apps.

schedule-no-room = Sur place
schedule-import = Reprendre un programme depuis un fichier
schedule-lead = Un fichier schedule.xml ou schedule.json, ou un calendrier (.ics). Vous voyez d’abord ce qui changerait ; les sessions venues d’ici gardent leurs identifiants et tout ce que le fichier ne dit pas.
schedule-file = Fichier
schedule-lang = Langue de ses textes
schedule-drops = Retirer du programme ce qui n’est pas dans le fichier
schedule-show = Voir ce qui changerait
schedule-new = Nouveau
schedule-changed = Modifié
schedule-gone = Retiré
schedule-kept = Absent du fichier ; reste
schedule-nothing = Rien ne changerait.
schedule-outside = En dehors des jours de l’événement, et laissé de côté :
schedule-go = Modifier le programme
schedule-fault-unknown = Ce n’est ni un schedule.xml, ni un schedule.json, ni un calendrier.
schedule-fault-empty = Rien dans ce fichier n’a de titre et d’heure.
schedule-fault-many = Ce fichier contient plus de mille éléments.
schedule-counts = { $new } nouvelles, { $changed } modifiées, { $same } inchangées
