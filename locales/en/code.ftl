# { $number }: the number with its middle hidden
code-text-sms = The visit is not confirmed yet. We are sending a six-digit code to { $number }. It works until { $time }.
code-text-email = The visit is not confirmed yet. We are sending a six-digit code to { $address }. It works until { $time }.
code-label = Code, six digits
code-wrong =
    That is not the code. { $tries ->
        [one] { $tries } try left.
       *[other] { $tries } tries left.
    }
code-used-up = That was the last try, so this code no longer works. Send a new one, or phone us: { $phone }
code-expired = This code worked until { $time }. Send a new one: the time is still kept for you until { $deadline }.
code-send-again = Send a new code
code-send-again-in = You can send a new code from { $time }.
code-sent-again = A new code is on its way. The earlier one no longer works.
code-wrong-number = Wrong number? Change it
code-limit = No more codes can be sent for now. To confirm, please phone us: { $phone }
picture-title = One step left: copy the letters from the picture
picture-hint = This keeps robots out. Capital or small letters, both work.
picture-listen = Listen to it
picture-other = Another picture
