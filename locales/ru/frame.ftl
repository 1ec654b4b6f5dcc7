skip-to-content = Перейти к содержанию
step-of = Шаг { $step } из { $steps }
change-what = Изменить: { $what }
emergency = Срочный случай? Не записывайтесь, звоните сразу: { $phone }
help-phone = Удобнее по телефону? { $phone }
privacy-line = Мы используем ваши данные только для приёма и лечения питомца. Как мы их храним: { $notice }
privacy-link = Уведомление о защите данных
