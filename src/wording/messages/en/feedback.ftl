feedback-tab = Feedback
feedback-title = How was it?
feedback-anonymous = It takes a minute and a half. Nothing leads from your answers to you, and organisers see them only once { $number } people have answered.
feedback-overall = How was it on the whole?
feedback-useful = How useful is it for your work?
feedback-organised = How well was it prepared and run?
feedback-will-do = What will you do in your city because of it?
feedback-better = What should be better next time?
feedback-grade-5 = Very good
feedback-grade-4 = Good
feedback-grade-3 = Middling
feedback-grade-2 = Weak
feedback-grade-1 = Poor
feedback-send = Send my answers
feedback-thanks = Thank you
feedback-thanks-next = Your answers have arrived. They are nobody’s in particular.
feedback-not-yet = Those who had a seat can say how it was from the last day of the event on.
feedback-fault-grade = Please choose one of the answers.
feedback-fault-text = At most { $number } characters, please, without invisible ones.
feedback-follow-up-title = What came of it?
feedback-follow-up-used = Do you use what you learned?
feedback-used-4 = Regularly
feedback-used-3 = Now and then
feedback-used-2 = Not yet, but it is planned
feedback-used-1 = No
feedback-follow-up-done = What has your city done because of it?
feedback-follow-up-hinders = What stands in the way?
feedback-follow-up-later = Three months later
feedback-answers = { $number ->
        [one] One answer
       *[other] { $number } answers
    }
feedback-too-few = What people said is shown from { $number } answers on, so that nobody can be recognised.
