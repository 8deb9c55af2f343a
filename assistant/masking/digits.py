"""Check digits of identity numbers; each takes the number's letters and digits without what stands between them."""


def luhn(digits: str) -> bool:
    """Every second digit from the right doubled; a multiple of ten."""
    doubled = (int(digit) * (1 + at % 2) for at, digit in enumerate(reversed(digits)))
    return sum(value - 9 * (value > 9) for value in doubled) % 10 == 0


def iso_11_10(digits: str) -> bool:
    """ISO 7064, MOD 11,10: of the German tax id."""
    product = 10
    for digit in digits[:-1]:
        total = (int(digit) + product) % 10 or 10
        product = total * 2 % 11
    return (11 - product) % 10 == int(digits[-1])


def german_tax(digits: str) -> bool:
    """Of the first ten digits one stands two or three times, and the first is no 0."""
    most = max(digits[:10].count(digit) for digit in set(digits[:10]))
    return digits[0] != "0" and most in (2, 3) and iso_11_10(digits)


def german_insurance(number: str) -> bool:
    """Twelve signs, the ninth a letter that counts as its place in the alphabet, two digits."""
    digits = number[:8] + f"{ord(number[8]) - 64:02}" + number[9:]
    weighed = (
        int(digit) * weight for digit, weight in zip(digits[:12], (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1), strict=True)
    )
    return sum(value // 10 + value % 10 for value in weighed) % 10 == int(digits[12])


def french(number: str) -> bool:
    """Thirteen signs and a key of two: 97 less what is left of them; 2A and 2B are Corsica."""
    body = number[:13].replace("2A", "19", 1) if number[5:7] == "2A" else number[:13]
    body = body.replace("2B", "18", 1) if number[5:7] == "2B" else body
    return body.isdigit() and 97 - int(body) % 97 == int(number[13:])


def spanish(number: str) -> bool:
    """A letter by the number's rest to 23; X, Y and Z in front count as 0, 1 and 2."""
    first = {"X": "0", "Y": "1", "Z": "2"}.get(number[0], number[0])
    return "TRWAGMYFPDXBNJZSQVHLCKE"[int(first + number[1:-1]) % 23] == number[-1]


def italian(number: str) -> bool:
    """Fifteen signs and a letter; signs at odd places count by a table of their own."""
    odd = (1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23)
    places = [int(sign) if sign.isdigit() else ord(sign) - 65 for sign in number[:15]]
    total = sum(odd[place] if at % 2 == 0 else place for at, place in enumerate(places))
    return chr(65 + total % 26) == number[15]


def dutch(digits: str) -> bool:
    """The eleven test: weights from 9 down, the last -1."""
    padded = digits.zfill(9)
    total = sum(int(digit) * weight for digit, weight in zip(padded, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    return total % 11 == 0 and int(digits) > 0


def swiss(digits: str) -> bool:
    """EAN-13."""
    return sum(int(digit) * (1 + 2 * (at % 2)) for at, digit in enumerate(digits)) % 10 == 0


def austrian(digits: str) -> bool:
    """The fourth digit checks the other nine; months up to 15 are given where a day has run out."""
    weights = (3, 7, 9, 0, 5, 8, 4, 2, 1, 6)
    total = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))
    return digits[0] != "0" and total % 11 == int(digits[3]) and _is_date(digits[4:6], digits[6:8], months=15)


def polish(digits: str) -> bool:
    """Weights 1, 3, 7, 9; the month holds the century."""
    weights = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1)
    total = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))
    return total % 10 == 0 and _is_date(digits[4:6], str(int(digits[2:4]) % 20), months=12)


def swedish(digits: str) -> bool:
    """Luhn over the last ten, which begin with a date; days from 61 up are co-ordination numbers."""
    short = digits[-10:]
    day = int(short[4:6])
    return luhn(short) and _is_date(str(day - 60 if day > 60 else day), short[2:4], months=12)


def iban(number: str) -> bool:
    """The first four signs behind the rest, letters as two digits: 1 is left of it to 97."""
    turned = number[4:] + number[:4]
    return int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1


def american(digits: str) -> bool:
    """No area, group or serial number of zeros; those that are never given out are private in form all the same."""
    return digits[:3] not in ("000", "666") and digits[3:5] != "00" and digits[5:] != "0000"


def _is_date(day: str, month: str, *, months: int) -> bool:
    return 1 <= int(day) <= 31 and 1 <= int(month) <= months
