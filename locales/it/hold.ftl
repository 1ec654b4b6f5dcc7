held-until = Teniamo questo orario per Lei fino alle { $time }.
held-safe = I dati inseriti restano, anche se il tempo finisce.
hold-expired-title = L’orario non è più tenuto per Lei
hold-expired-free = { $date }, ore { $time }: l’orario è ancora libero e i dati sono rimasti. Può riprenderlo o sceglierne un altro.
hold-expired-gone = { $date }, ore { $time }: l’orario è stato preso da un altro cliente. I dati sono rimasti; questi sono gli orari più vicini.
hold-taken-by-desk = La clinica ha avuto bisogno di questo orario per un altro paziente. Ci scusiamo. I dati sono rimasti; questi sono gli orari più vicini.
slot-taken-title = Questo orario è appena stato preso
slot-taken = Un altro cliente è arrivato qualche secondo prima. Non è stato prenotato nulla. I dati sono rimasti: scelga un altro orario e si riprende da qui.
