waiting-heading = Ждут ответа
waiting-lead = Сначала самые давние. На что никто не ответит вовремя, отменится, а время снова станет свободным.
waiting-nothing = Ничто не ждёт. На все заявки ответили.
waiting-more = Показаны только самые давние: { $count }.
waiting-until = до { $deadline }
waiting-until-start = до начала приёма
waiting-since = с { $when }
waiting-details = Подробнее
