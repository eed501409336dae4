#!/usr/bin/env python3
"""Shows how well runs of words tell edited copies of articles from other articles: scripts/near-duplicates.py GOLD.json

GOLD is {id: {"main_content": text, ...}}. 200 articles are edited: a quarter of the paragraphs is cut, or all are put in
another order, or neither; a tenth of the words is replaced by words of other articles; half of the copies get 20 to 80 words of
another page behind them. For runs of two to five words it prints the Jaccard similarities of copies with their originals,
and of 250 articles with each other.
"""
import json
import random
import re
import sys


def edited(text, articles, words):
    paragraphs = [paragraph for paragraph in text.split("\n") if paragraph.strip()]
    way = random.choice(["cut", "reorder", "keep"])
    if len(paragraphs) > 3 and way == "cut":
        count = max(1, len(paragraphs) // 4)
        start = random.randrange(len(paragraphs) - count + 1)
        del paragraphs[start:start + count]
    elif way == "reorder":
        random.shuffle(paragraphs)
    copy = [random.choice(words) if random.random() < 0.1 else word for word in " ".join(paragraphs).split()]
    if random.random() < 0.5:
        copy += random.choice(articles).split()[:random.randrange(20, 80)]
    return " ".join(copy)


def shingles(text, length):
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[start:start + length]) for start in range(len(words) - length + 1)}


def similarity(left, right):
    return len(left & right) / max(1, len(left | right))


def main():
    random.seed(1)
    gold = json.load(open(sys.argv[1], encoding="utf-8"))
    articles = [page["main_content"] for page in gold.values() if len((page.get("main_content") or "").split()) > 150]
    words = [word for article in articles for word in article.split()]
    print("words  copies: least  5th percentile  median   others: nearest")
    for length in range(2, 6):
        copies = sorted(
            similarity(shingles(article, length), shingles(edited(article, articles, words), length))
            for article in random.sample(articles, 200))
        sets = [shingles(article, length) for article in random.sample(articles, 250)]
        nearest = max(similarity(sets[i], sets[j]) for i in range(len(sets)) for j in range(i))
        print(f"{length:5}  {copies[0]:13.3f}  {copies[10]:14.3f}  {copies[100]:6.3f}   {nearest:15.3f}")


main()
