e404-text-plain = Tarkista osoite: osa siitä on voinut jäädä kopioimatta. Jos etsit aikaasi, avaa talteen ottamasi osoite.
e429-text-plain = Yrityksiä on ollut monta lyhyessä ajassa. Yritä uudelleen klo { $time }.
e500-text-plain = Olemme pahoillamme. Ennen kuin yrität uudelleen, tarkista klinikalta, saapuiko varauksesi. Tämä tunnus auttaa meitä löytämään syyn: { $id }
e503-text-plain = Nettiajanvarausta päivitetään. Yritä uudelleen muutaman minuutin kuluttua.
