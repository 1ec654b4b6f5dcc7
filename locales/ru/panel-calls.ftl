### Whom to phone (P2, P12)

calls-lead = Клиенты, которым клиника изменила приём и которым нужно об этом сказать. Сначала давние.
calls-none = Звонить некому.
calls-moved = У приёма новое время: { $when }.
calls-other-staff = Приём ведёт другой сотрудник: { $when }.
calls-cancelled = Приём отменён: { $when }.
calls-about = О приёме: { $when }.
calls-since = В списке с: { $when }
calls-booking = Запись
calls-phoned = Звонок сделан
calls-noted = Убрано из списка.
calls-meanwhile = Кто-то успел раньше: этого звонка в списке уже нет.
calls-more = Показать ещё
