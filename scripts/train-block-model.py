#!/usr/bin/env python3
"""Train the model that tells article blocks from furniture, and write it as Swift.

Usage: train-block-model.py GOLD.json OUT.swift FEATURES...   (--cv: cross-validate only; --half: train on every
other page, to measure the cleaner as a whole on the rest)

GOLD.json: {id: {"main_content": text}}. FEATURES: the stems of what `cleaning-bench features` wrote, one per kind of
capture (HTML, plain text in several layouts); a page may stand in all of them. Needs numpy and lightgbm.

The model that ships was trained on pages of WCXB, the Web Content eXtraction Benchmark (Murrough Foley, 2026,
CC BY 4.0).

A block is labelled by where it stands in the gold text. Long blocks count by their four-word shingles; a short block
counts only if it stands between the places of its labelled neighbours. Two ensembles are trained: the first sees the
features of `BlockFeatures`, the second also what the first thinks of the block, its neighbours and the blocks that the
markup treats alike (out of fold).
"""
import json, re, sys
import numpy as np, lightgbm as lgb

WORD = re.compile(r"\w+")
WINDOW = 5


def words(text):
    return WORD.findall(text.lower())


def label(texts, gold):
    """Labels 0/1 and weights of the blocks of a page."""
    tokens = words(gold)
    place = {}
    for i in range(len(tokens) - 3):
        place.setdefault(tuple(tokens[i : i + 4]), []).append(i)
    text = " " + " ".join(tokens) + " "
    lines = {" ".join(words(l)) for l in gold.split("\n") if l.strip()}
    labels, spans, counts = np.zeros(len(texts)), [None] * len(texts), []
    used = np.zeros(len(tokens) + 1, bool)
    for k, t in enumerate(texts):
        w = words(t)
        counts.append(len(w))
        if len(w) < 6:
            continue
        hits = [place.get(tuple(w[i : i + 4])) for i in range(len(w) - 3)]
        found = [h[0] for h in hits if h]
        if len(found) >= 0.5 * len(hits):
            where = int(np.median(found))
            fresh = not used[max(0, min(where, len(tokens) - 1))]
            if fresh or len(w) > 25:
                labels[k] = 1
                spans[k] = (min(found), max(found) + 4)
                used[max(0, where - len(w) // 2) : where + len(w) // 2] = True
    anchors = [k for k in range(len(texts)) if spans[k]]
    for k, t in enumerate(texts):
        w = words(t)
        if spans[k] or not 0 < len(w) < 6:
            continue
        before = [a for a in anchors if a < k][-1:] if anchors else []
        after = [a for a in anchors if a > k][:1]
        low = spans[before[0]][1] - 8 if before else 0
        high = spans[after[0]][0] + 8 if after else len(tokens)
        if not before and len(anchors) and after and k < after[0] - 6:
            continue
        if not after and before and k > before[0] + 6:
            continue
        if low < high and high - low < 400:
            near = " " + " ".join(tokens[max(low, 0) : high]) + " "
            if " " + " ".join(w) + " " in near and (len(w) > 1 or " ".join(w) in lines):
                labels[k] = 1
    weights = np.sqrt(np.maximum(np.array(counts), 1.0))
    weights = weights / max(np.sum(weights * (1 + labels)), 1) * 100
    return labels, weights


def load(stem):
    listing = json.load(open(stem + ".json"))
    names = listing["names"]
    rows = np.fromfile(stem + ".f32", np.float32).reshape(-1, len(names))
    groups = np.fromfile(stem + ".groups", np.int32).reshape(len(rows), -1)
    return names, rows, groups, listing["pages"]


def fast_log2(x):
    """`fastLog2` in Swift: exact at powers of two, straight lines between."""
    mantissa, exponent = np.frexp(np.maximum(x, 1))
    return exponent - 1 + (2 * mantissa - 1)


def group_context(p, words, groups, starts):
    """What the first ensemble says of the groups of each block; the order is that of `GroupContext` in Swift."""
    kinds = groups.shape[1]
    out = np.full((len(p), 3 * kinds + 4), -1, np.float32)
    for a, b in zip(starts[:-1], starts[1:]):
        if a == b:
            continue
        w = words[a:b]
        e = p[a:b] * w
        total = max(e.sum(), 1)
        for k in range(kinds):
            known = groups[a:b, k] >= 0
            g = np.where(known, groups[a:b, k], 0)
            sums, right = np.bincount(g, w * known), np.bincount(g, e * known)
            others = sums[g] - w
            mean = np.where(others > 0.5, np.maximum(0, right[g] - e) / np.maximum(others, 0.5), -1)
            for j, column in enumerate((mean, fast_log2(sums[g] + 1), right[g] / total)):
                out[a:b, 3 * k + j] = np.where(known, column, -1)
        c = np.concatenate([[0], np.cumsum(e)])
        out[a:b, 3 * kinds] = c[:-1] / total
        out[a:b, 3 * kinds + 1] = c[1:] / total
        out[a:b, 3 * kinds + 2] = fast_log2(e.sum() + 1)
        out[a:b, 3 * kinds + 3] = e.sum() / max(w.sum(), 1)
    return out


def best_choice(p, words):
    """The blocks with the highest expected F1; see `ExpectedScore` in Swift."""
    if len(p) == 0:
        return p > 1
    order = np.argsort(-p, kind="stable")
    right = np.cumsum((p * words)[order])
    score = right / np.maximum(np.cumsum(words[order]) + right[-1], 1e-9)
    return p >= p[order[int(np.argmax(score))]]


def context(p, starts):
    """What the first ensemble says around each block; the order is that of `BlockModel.context` in Swift."""
    out = np.full((len(p), 2 * WINDOW + 1 + 6), -1, np.float32)
    for a, b in zip(starts[:-1], starts[1:]):
        q = p[a:b]
        n = b - a
        if n == 0:
            continue
        for o in range(-WINDOW, WINDOW + 1):
            lo, hi = max(0, -o), min(n, n - o)
            if lo < hi:
                out[a + lo : a + hi, o + WINDOW] = q[lo + o : hi + o]
        c = np.concatenate([[0], np.cumsum(q)])
        s = np.concatenate([[0], np.cumsum(q - 0.4)])
        i = np.arange(n)
        k = 2 * WINDOW + 1
        out[a:b, k] = c[i]
        out[a:b, k + 1] = c[n] - c[i + 1]
        for j, w in ((2, 15), (3, 40)):
            lo, hi = np.maximum(i - w, 0), np.minimum(i + w + 1, n)
            out[a:b, k + j] = (c[hi] - c[lo]) / (hi - lo)
        # How far the best run that ends before, or begins behind, still reaches: maximum-sum scans.
        best = 0.0
        for x in range(n):
            out[a + x, k + 4] = best
            best = max(0.0, best + q[x] - 0.4)
        best = 0.0
        for x in range(n - 1, -1, -1):
            out[a + x, k + 5] = best
            best = max(0.0, best + q[x] - 0.4)
    return out


def train(x, y, w, rounds, leaves, rate):
    parameters = dict(
        objective="binary", learning_rate=rate, num_leaves=leaves, max_depth=6, min_data_in_leaf=60, feature_fraction=0.5,
        bagging_fraction=0.7, bagging_freq=1, lambda_l2=5.0, max_bin=63, use_missing=False, verbose=-1, num_threads=2,
        seed=7, min_sum_hessian_in_leaf=5.0,
    )
    return lgb.train(parameters, lgb.Dataset(x, y, weight=w), rounds)


def masked(names, x, pages, rng):
    """Hides from some pages what other languages or sites do not give: stop words, phrases, hints of class names."""
    x = x.copy()
    stop = [i for i, n in enumerate(names) if n.startswith("stop")]
    phrase = [i for i, n in enumerate(names) if n.startswith("phrase")]
    hints = [i for i, n in enumerate(names) if n.startswith(("near.", "far."))]
    for page in np.unique(pages):
        rows = pages == page
        if rng.random() < 0.25:
            x[np.ix_(rows, stop)] = -1
        if rng.random() < 0.12:
            x[np.ix_(rows, phrase)] = 0
        if rng.random() < 0.05:
            keep = np.where(x[np.ix_(rows, hints)] > 0, 0, x[np.ix_(rows, hints)])
            x[np.ix_(rows, hints)] = keep
    return x


def dump(model, names):
    """Trees as text: a node a token, in preorder: `f<column>,<threshold>` or `<leaf value>`."""
    trees = []
    for tree in model.dump_model()["tree_info"]:
        tokens = []
        stack = [tree["tree_structure"]]
        while stack:
            node = stack.pop()
            if "split_index" in node:
                tokens.append("f%d,%s" % (node["split_feature"], short(node["threshold"])))
                stack.append(node["right_child"])
                stack.append(node["left_child"])
            else:
                tokens.append("%.3g" % node["leaf_value"])
        trees.append(" ".join(tokens))
    return trees


def short(value):
    return "%.5g" % value


def main():
    cv = "--cv" in sys.argv
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    gold = {k: v["main_content"] or "" for k, v in json.load(open(arguments[0])).items()}
    left_out = set(sorted(gold)[1::2]) if "--half" in sys.argv else set()
    xs, ys, ws, gs, counts, pages, starts, texts, origin = [], [], [], [], [], [], [0], [], []
    for stem in arguments[2:]:
        names, rows, groups, listing = load(stem)
        offset = 0
        for page in listing:
            n = len(page["texts"])
            if page["id"] in left_out:
                offset += n
                continue
            y, w = label(page["texts"], gold[page["id"]])
            xs.append(rows[offset : offset + n])
            gs.append(groups[offset : offset + n])
            counts.append(np.array(page["words"], np.float64))
            ys.append(y)
            ws.append(w)
            pages.append(np.full(n, int(page["id"])))
            origin.append((stem, page["id"]))
            texts.append(page["texts"])
            starts.append(starts[-1] + n)
            offset += n
    x, y, w, p = np.concatenate(xs), np.concatenate(ys), np.concatenate(ws), np.concatenate(pages)
    groups, counts = np.concatenate(gs), np.concatenate(counts)
    print(f"{len(y)} blocks, {y.mean():.3f} positive, {x.shape[1]} features")
    oracle = {}
    rng = np.random.default_rng(1)
    unit = np.repeat(np.arange(len(origin)), np.diff(starts))
    xm = masked(names, x, unit, rng)
    ids = np.unique(p)
    rng.shuffle(ids)
    fold = {k: i % 5 for i, k in enumerate(ids)}
    f = np.array([fold[k] for k in p])
    first = np.zeros(len(y), np.float32)
    firstm = np.zeros(len(y), np.float32)
    for k in range(5):
        m = train(xm[f != k], y[f != k], w[f != k], 60, 24, 0.13)
        first[f == k] = m.predict(x[f == k])
        firstm[f == k] = m.predict(xm[f == k])
    x2 = np.hstack([x, context(first, starts), group_context(first, counts, groups, starts)])
    x2m = np.hstack([xm, context(firstm, starts), group_context(firstm, counts, groups, starts)])
    if cv:
        second = np.zeros(len(y), np.float32)
        for k in range(5):
            m = train(x2m[f != k], y[f != k], w[f != k], 100, 24, 0.08)
            second[f == k] = m.predict(x2[f == k])
        for name, q in (("first", first), ("second", second)):
            out = {}
            for i, (stem, page) in enumerate(origin):
                a, b = starts[i], starts[i + 1]
                out.setdefault(stem, {})[page] = "\n\n".join(
                    t for t, v in zip(texts[i], best_choice(q[a:b], counts[a:b])) if v)
            for stem, pred in out.items():
                json.dump(pred, open(f"{stem}-{name}.pred", "w"))
        for i, (stem, page) in enumerate(origin):
            a, b = starts[i], starts[i + 1]
            oracle.setdefault(stem, {})[page] = "\n\n".join(t for t, v in zip(texts[i], y[a:b]) if v)
        for stem, pred in oracle.items():
            json.dump(pred, open(f"{stem}-oracle.pred", "w"))
        
        gain = sorted(zip(m.feature_importance("gain"), names + [f"context{i}" for i in range(x2.shape[1] - x.shape[1])]), reverse=True)
        print([(n, int(g)) for g, n in gain[:40]])
        return
    one = train(xm, y, w, 60, 24, 0.13)
    two = train(x2m, y, w, 100, 24, 0.08)
    with open(arguments[1], "w") as out:
        out.write("// Written by scripts/train-block-model.py; do not edit. Trained on pages of WCXB, the Web Content\n")
        out.write("// eXtraction Benchmark (Murrough Foley, 2026, CC BY 4.0).\n\n")
        out.write("/// The trees of `BlockModel`, one a line, in the form that `TreeEnsemble` reads.\n")
        out.write("enum BlockModelData {\n")
        for name, model, doc in (("first", one, "Sees `BlockFeatures`."), ("second", two, "Sees them and the context.")):
            out.write(f"  /// {doc}\n  static let {name} = \"\"\"\n")
            for tree in dump(model, names):
                out.write("    " + tree + "\n")
            out.write('    """\n' + ("\n" if name == "first" else ""))
        out.write("}\n")


if __name__ == "__main__":
    main()
