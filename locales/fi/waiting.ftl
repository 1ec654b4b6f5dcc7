# Manual mode
send-request = Lähetä pyyntö
waiting-title = Pyyntö perillä, odottaa klinikkaa
# Only the start of the visit ends the wait
waiting-text-plain = Aikaa ei ole vielä vahvistettu. Pidämme sen sinulle ja vastaamme tällä sivulla heti kun ehdimme. Ota sivun osoite talteen.
waiting-text-until = Aikaa ei ole vielä vahvistettu. Pidämme sen sinulle ja vastaamme tällä sivulla viimeistään { $deadline }. Jos emme ehdi, pyyntö raukeaa. Ota sivun osoite talteen.
withdraw-request = Peru pyyntö
withdraw-ask = Perutaanko pyyntö?
withdraw-yes = Kyllä, peru pyyntö
withdraw-no = Ei, jään odottamaan
rejected-title = Toivomasi aika ei onnistu
rejected-text = Olemme pahoillamme. Valitse toinen aika tai soita meille: { $phone }
lapsed-title = Pyyntösi raukesi
lapsed-text = Emme ehtineet vastata ajoissa, ja aika vapautui. Olemme pahoillamme. Valitse toinen aika tai soita meille: { $phone }
cancelled-by-clinic = Klinikka joutui perumaan ajan. Pahoittelemme vaivaa. Valitse toinen aika tai soita meille: { $phone }
clinic-writes = Klinikka kirjoittaa:
