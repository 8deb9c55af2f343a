from assistant import Assistant, check

assistant = Assistant()  # the engine is chosen as on the command line
reading = assistant.classify("Assisted in the migration of 40 services to Kubernetes")
print(reading.quadrant, reading.technical.score, reading.leadership.score)

result = assistant.rewrite("Assisted in the migration of 40 services to Kubernetes", toward="senior")
print(result.text)
for claim in result.claims:
    print("confirm:", claim.question)

answered = assistant.rewrite(result.source, toward="senior", facts=["I led the migration"])
assert not answered.claims

print(check(source="Cut costs by 5%", draft="Cut costs by 15%").findings)
