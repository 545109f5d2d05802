"""The far side of Peer.cs: answers every line with one line."""
import re
import sys
import timeit

import numpy as np

names = {"np": np}
names["names"] = names


def local(code):
    """Statements run with their operands in local variables, as in a function."""
    return "; ".join(f"{name} = names['{name}']" for name in sorted(set(re.findall(r"[A-Za-z_]\w*", code))) if name in names)


def value(code):
    """The value of an expression; after a statement, the variable it begins with."""
    try:
        expression = compile(code, "<value>", "eval")
    except SyntaxError:
        exec(code, names)
        return names[re.match(r"\w+", code).group()]
    return eval(expression, names)


def sample(result):
    """The size of a result (of the first, if there are several) and six of its elements."""
    if result is None:
        return "0"
    array = np.asarray(result[0] if isinstance(result, (tuple, list)) else result)
    places = [k * (array.size - 1) // 5 for k in range(6)] if array.size else []
    elements = [complex(array.flat[place]) for place in places]
    return " ".join([str(array.size)] + [f"{z.real!r} {z.imag!r}" for z in elements]).replace("inf", "Infinity")


def answer(verb, loops, code):
    if verb == "execute":
        exec(code, names)
        return "done"
    if verb == "text":
        return str(eval(code, names))
    if verb == "value":
        return sample(value(code))
    return repr(timeit.Timer(code, local(code) or "pass", globals={"names": names}).timeit(int(loops)))


print(np.__version__, flush=True)
for line in sys.stdin:
    try:
        reply = answer(*line.rstrip("\r\n").split(" ", 2))
    except Exception as error:
        reply = "error " + " ".join(repr(error).split())
    print(reply, flush=True)
