"""A formula as a reader sees it, near enough to read the line by; the formula itself is never written anew."""

import re

_PART = re.compile(r"\\([A-Za-z]+) ?|\\(.)|([\^_])(?:\{([^{}]{0,40})\}|(\w))|([{}$])|(.)", re.DOTALL)
_NAMED = {
    "times": "×", "cdot": "·", "sim": "~", "approx": "≈", "pm": "±", "mp": "∓", "leq": "≤", "le": "≤", "geq": "≥",
    "ge": "≥", "neq": "≠", "ll": "≪", "gg": "≫", "to": "→", "rightarrow": "→", "Rightarrow": "⇒", "leftarrow": "←",
    "uparrow": "↑", "downarrow": "↓", "leftrightarrow": "↔", "infty": "∞", "circ": "°", "degree": "°", "div": "÷",
    "ast": "*", "star": "*", "bullet": "•", "mid": "|", "vert": "|", "sqrt": "√", "sum": "∑", "int": "∫",
    "partial": "∂", "nabla": "∇", "propto": "∝", "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ",
    "epsilon": "ε", "varepsilon": "ε", "eta": "η", "theta": "θ", "kappa": "κ", "lambda": "λ", "mu": "µ", "nu": "ν",
    "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
    "Gamma": "Γ", "Delta": "Δ", "Lambda": "Λ", "Sigma": "Σ", "Phi": "Φ", "Omega": "Ω", "ldots": "…", "dots": "…",
    "cdots": "…", "quad": " ", "langle": "⟨", "rangle": "⟩", "text": "", "textrm": "", "textbf": "", "textit": "",
    "mathrm": "", "mathbf": "", "mathit": "", "mathcal": "", "mathsf": "", "operatorname": "", "left": "",
    "right": "", "displaystyle": "", "boldsymbol": "", "unit": "",
}  # fmt: skip
_RAISED = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
_LOWERED = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")


def formula(source: str) -> str:
    """`$O(n \\log n)$` as O(n log n), `$10^{3}$` as 10³; on one line."""
    inner = source[2:-2] if source.startswith("\\(") else source.strip("$")
    return " ".join("".join(_read(part) for part in _PART.finditer(inner)).split())


def _read(part: re.Match[str]) -> str:
    if part[1]:
        return _NAMED.get(part[1], f"{part[1]} ")
    if part[2]:
        return part[2] if part[2] in "%&$#_{}" else " " if part[2] in ",;: " else ""
    if part[3]:
        return _shifted(part[3], part[4] if part[4] is not None else part[5])
    return part[7] or ""


def _shifted(how: str, inner: str) -> str:
    if inner in ("\\circ", "\\degree"):
        return "°"
    if how == "^":
        return inner.translate(_RAISED) if all(letter in "0123456789+-n" for letter in inner) else f"^{formula(inner)}"
    return inner.translate(_LOWERED) if all(letter in "0123456789+-" for letter in inner) else f"_{formula(inner)}"
