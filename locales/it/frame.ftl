skip-to-content = Vai al contenuto
step-of = Passo { $step } di { $steps }
emergency = È un’urgenza? Non prenoti, chiami subito il { $phone }
help-phone = Preferisce parlarci? { $phone }
privacy-line = Usiamo i Suoi dati solo per l’appuntamento e per la cura dell’animale. Come li trattiamo: { $notice }
privacy-link = Informativa sulla privacy
