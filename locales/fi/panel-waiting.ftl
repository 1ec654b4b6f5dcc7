waiting-heading = Odottaa meitä
waiting-lead = Vanhin ensin. Mihin kukaan ei vastaa ajoissa, se perutaan automaattisesti ja aika vapautuu.
waiting-nothing = Mikään ei odota. Kaikkiin varauksiin on vastattu.
waiting-more = Näkyvissä vain vanhimmat: { $count }.
waiting-until = viimeistään { $deadline }
waiting-until-start = käynnin alkuun asti
waiting-since = odottanut: { $when }
waiting-details = Tiedot
