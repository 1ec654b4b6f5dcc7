confirmed-title = Aika vahvistettu
confirmed-text-plain = Tervetuloa. Emme lähetä erillistä viestiä, joten ota tämän sivun osoite talteen tai lisää aika kalenteriisi.
page-secret = Tälle sivulle ei tarvita salasanaa: osoitteen avulla kuka tahansa voi muuttaa aikaa. Älä jaa osoitetta muille.
