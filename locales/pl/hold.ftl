held-until = Trzymamy ten termin do { $time }.
held-safe = Wpisane dane zostaną, nawet jeśli czas się skończy.
hold-expired-title = Termin nie jest już trzymany
hold-expired-free = { $date }, { $time }: ten termin jest jeszcze wolny, a wpisane dane zostały. Można wybrać go ponownie albo inny.
hold-expired-gone = { $date }, { $time }: ten termin wybrał już ktoś inny. Wpisane dane zostały, a to najbliższe wolne terminy.
hold-taken-by-desk = Lecznica potrzebowała tego terminu dla innego pacjenta. Przepraszamy. Wpisane dane zostały, a to najbliższe wolne terminy.
slot-taken-title = Ktoś właśnie zajął ten termin
slot-taken = Ktoś inny był o kilka sekund szybszy. Rezerwacja nie powstała. Wpisane dane zostały: wystarczy wybrać inny termin.
