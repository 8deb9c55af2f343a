from assistant import Assistant, Session

session = Session(Assistant("offline"), toward="senior")
turn = session.say("Assisted in the migration of 40 services to Kubernetes")
if turn.reading:
    print(turn.reading.quadrant, turn.asked)

turn = session.say("Yes, I led it, with six engineers")
if turn.draft:
    print(turn.noted, turn.draft.text, turn.asked)
    assert not turn.draft.claims

print(session.say("/accept").said)
