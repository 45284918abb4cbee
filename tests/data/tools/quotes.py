"""An example of a tool that proposes claims: every quotation with a name beside it.

It reads a line of JSON for each article and writes a line for each proposal; `src/propose/tool.rs` says what is in them.

    sayso propose claims --with "python3 quotes.py"
"""

import json
import re
import sys

QUOTED = re.compile(r"“[^“”]{20,}”")
NAME = re.compile(r"\b(?:[A-Z][a-z]+ )+[A-Z][a-z]+\b")

for line in sys.stdin:
    request = json.loads(line)
    claimed = {claim["sentence"] for claim in request["claims"]}
    for one in request["sentences"]:
        quotation = QUOTED.search(one["text"])
        if not quotation or one["sentence"] in claimed:
            continue
        beside = one["text"].replace(quotation.group(), "")
        name = NAME.search(beside)
        known = {source["name"]: source["id"] for source in request["sources"]}
        speaker = name and known.get(name.group(), name.group())
        print(json.dumps({
            "article": request["article"]["id"],
            "sentence": one["sentence"],
            "quote": quotation.group(),
            "speaker": speaker,
            "why": "a quotation with this name in its sentence" if name else "a quotation",
        }))
