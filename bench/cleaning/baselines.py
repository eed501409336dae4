"""What can be done about plain text in a few lines; nobody offers more.

Each takes the text of a page and gives back what it takes for the article. Words are counted as white space has them,
except where characters are (Chinese, Japanese and Thai write no spaces): a line counts a word every two characters of
these.
"""
import re

WIDE = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
# C4's rule knows ". ! ? quotation mark"; other scripts' full stops are added for fairness.
SENTENCE_END = tuple(".!?…\"”’»。！？」』؟۔।")


def raw(text):
    return text


def sentence_lines(text):
    """Lines that end a sentence and have five words or more, the rule of C4 (Raffel et al. 2020, section 2.2)."""
    return kept(text, lambda line: size(line) >= 5 and line.endswith(SENTENCE_END))


def long_lines(text):
    """Lines of 20 words or more: the length rule of jusText for text without links."""
    return kept(text, lambda line: size(line) >= 20)


def best_run(text):
    """The run of lines with the largest sum, where prose counts for it and everything else against it (the maximum
    subsequence of Pasternack and Roth 2009, on lines instead of tags)."""
    lines = [line.strip() for line in text.splitlines()]
    best, best_sum, start, total = (0, 0), 0.0, 0, 0.0
    for index, line in enumerate(lines):
        if total <= 0:
            start, total = index, 0.0
        total += gain(line)
        if total > best_sum:
            best, best_sum = (start, index + 1), total
    return "\n".join(line for line in lines[best[0]:best[1]] if line)


def best_run_prose(text):
    """The same run without its lines that are no prose."""
    return kept(best_run(text), lambda line: gain(line) > 0)


ALL = {
    "raw text": raw,
    "lines that end a sentence (C4)": sentence_lines,
    "lines of 20 words": long_lines,
    "best run of lines": best_run,
    "best run, prose lines only": best_run_prose,
}


def kept(text, rule):
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and rule(line))


def size(line):
    wide = len(WIDE.findall(line))
    return len(line.split()) + wide // 2


def gain(line):
    if not line:
        return 0.0
    words = size(line)
    if words >= 10 or (words >= 5 and line.endswith(SENTENCE_END)):
        return min(words, 60)
    return -8.0
