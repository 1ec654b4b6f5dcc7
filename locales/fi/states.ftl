waiting-title = Pyyntö perillä, odottaa klinikkaa
waiting-text =
    Aikaa ei ole vielä vahvistettu. Pidämme sen sinulle ja vastaamme viimeistään { $deadline } tällä sivulla ja { $channel ->
        [sms] tekstiviestillä
        [email] sähköpostilla
       *[both] tekstiviestillä ja sähköpostilla
    }. Jos emme ehdi, pyyntö raukeaa ja ilmoitamme siitä.
waiting-text-plain = Aikaa ei ole vielä vahvistettu. Pidämme sen sinulle ja vastaamme tällä sivulla heti kun ehdimme. Ota sivun osoite talteen.
code-title-sms = Enää yksi vaihe: syötä koodi
payment-title = Enää yksi vaihe: ennakkomaksu
payment-text = Aika vahvistuu vasta, kun ennakkomaksu { $amount } on saapunut. Pidämme ajan sinulle { $deadline } asti.
confirmed-title = Aika vahvistettu
confirmed-text =
    Tervetuloa. Vahvistus tulee sinulle { $channel ->
        [sms] tekstiviestillä
        [email] sähköpostilla
       *[both] tekstiviestillä ja sähköpostilla
    }.
confirmed-text-plain = Tervetuloa. Emme lähetä erillistä viestiä, joten ota tämän sivun osoite talteen tai lisää aika kalenteriisi.
page-secret = Tälle sivulle ei tarvita salasanaa: osoitteen avulla kuka tahansa voi muuttaa aikaa. Älä jaa osoitetta muille.
