# El marco de las páginas.

web-gone-title = Este enlace ha caducado
web-gone-text = Era válido hasta cierto tiempo después del evento, o fue sustituido. Puede solicitar uno nuevo.
web-refused-text = No es posible en la situación actual. Vuelva atrás y consulte de nuevo la página, por favor.
web-too-many-title = Demasiados intentos
web-too-many-text = Espere unos minutos e inténtelo de nuevo, por favor.
web-away-title = Volvemos enseguida
web-away-text = Nuestra base de datos no responde en este momento. No se pierde nada; vuelva a cargar la página dentro de medio minuto.
web-to-programme = Ir al programa
web-to-office = Al escritorio
web-nav = Secciones del sitio
web-nav-programme = Programa
web-nav-calendar = Calendario
web-nav-link = Mi inscripción
web-nav-events = Eventos
web-nav-figures = Cifras
web-nav-letters = Correos
web-nav-cities = Ciudades
web-nav-accounts = Cuentas
web-nav-audit = Cambios
web-sign-out = Cerrar sesión
web-breadcrumb = Usted está aquí
