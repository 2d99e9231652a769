# Suscribirse a las fechas.

calendar-title = Las fechas en su calendario
calendar-lead = Suscríbase una vez y todo cambio de día, hora o sala aparecerá por sí solo en su calendario.
calendar-all = Todas las fechas de { $programme }
calendar-city = Fechas en { $city }
calendar-events = Un evento con sus sesiones
calendar-cities = Las fechas de una ciudad
calendar-kinds = Las fechas de un tipo
calendar-languages = Las fechas en un idioma
calendar-language = Fechas en { $language }
calendar-webcal = Apple, Thunderbird y otros
calendar-google = Google Calendar
calendar-outlook = Outlook.com
calendar-office = Microsoft 365
calendar-plain = Dirección para copiar
calendar-refresh = Los calendarios consultan los cambios a su propio ritmo; Google cada 4 a 24 horas, indiquemos lo que indiquemos. Las personas inscritas también reciben los cambios por correo electrónico.
calendar-cancelled = Cancelado: { $title }
calendar-waiting = Lista de espera: { $title }
calendar-draft = Borrador: { $title }
calendar-desk = Todas las fechas para la organización
calendar-desk-lead = Todos los eventos con sus plazas, también los borradores, en su calendario. La dirección es solo suya: le rogamos que no la comparta.
calendar-rotate = Crear una dirección nueva
calendar-rotate-hint = La anterior deja de funcionar y se avisa a los calendarios que la usan.
