import Documents
import Testing

@testable import Cleaning

/// How HTML becomes blocks: what closes what, what is text, what a reference stands for.
@Suite struct MarkupTests {
  private func texts(_ html: String) -> [String] {
    let page = Page(content: html, isHTML: true)
    return page.blocks.map { page.text($0) }
  }

  /// Blocks with their links in brackets: `text[bytes of links]`.
  private func links(_ html: String) -> [String] {
    let page = Page(content: html, isHTML: true)
    return page.blocks.map { "\(page.text($0))[\($0.linkBytes)]" }
  }

  private func depths(_ html: String) -> [Int] {
    let page = Page(content: html, isHTML: true)
    return page.blocks.map { page.elements[$0.element].depth }
  }

  @Test(arguments: [
    ("<p>a<p>b<div>c</div>d", ["a", "b", "c", "d"]),
    ("<ul><li>a<li>b<ul><li>c</ul>d<li>e</ul>f", ["a", "b", "c", "d", "e", "f"]),
    ("<dl><dt>a<dd>b<dt>c<dd>d</dl>e", ["a", "b", "c", "d", "e"]), ("<h1>a<h2>b</h1>c", ["a", "b", "c"]),
    ("a<br>b<br><br>c", ["a b", "c"]), ("<p>a</br>b", ["a b"]), ("a</p>b</div>c</span>d", ["a", "b", "cd"]),
    ("<table><tr><td>a<p>b<td>c<tr><td>d</table>e", ["a b\tc", "d", "e"]), ("a<tr>b<td>c", ["a", "b", "c"]),
    ("<table><tr><td><table><tr><td>a</table>b</table>c", ["a", "b", "c"]),
    ("<div>a<section>b</div>c", ["a", "b", "c"]), ("a<x-y>b</x-y>c<wbr>d<img src=x>e", ["abcde"]),
    ("a<button>b</button> c", ["a", "b", "c"]),
    ("<div><form>a<div>b</form>c</div>d<form>e<form>f</form></div>g", ["a", "b", "c", "d", "e", "f", "g"]),
  ]) func blocksEndWhereBrowsersEndThem(_ html: String, _ expected: [String]) { #expect(texts(html) == expected) }

  @Test func elementsThatEndByThemselvesDoNotNest() {
    #expect(depths("<p>a<p>b<p>c") == [2, 2, 2])
    #expect(depths("<ul><li>a<li>b<li><p>c<li>d</ul>") == [3, 3, 4, 3])
    #expect(depths("<table><tr><td><p>a<td><p>b<tr><td><p>c</table><p>d") == [5, 5, 2])
    #expect(depths("<p><span>a<div>b</div></p>c") == [2, 2, 1])
    #expect(depths("<p><a href=x><div>a</div></a></p><p>b") == [3, 2])
    #expect(depths("<div><section>a</div>b<div>c") == [3, 1, 2])
    #expect(depths("<div><form>a<div>b</form>c</div>d</div>e") == [3, 4, 4, 2, 1])
  }

  @Test(arguments: [
    ("<a href=x>ab<a href=y>cd</a>ef", ["abcdef[4]"]), ("<p><a href=x>ab</p><p>cd", ["ab[2]", "cd[0]"]),
    ("<a href=x>ab<div>cd</a>ef</div>gh", ["ab[2]", "cdef[2]", "gh[0]"]),
    ("<div><a href=x><p>ab</p><p>cd</p></a></div>ef", ["ab[2]", "cd[2]", "ef[0]"]),
    ("<table><tr><td><a href=x>a<td>b</table>c", ["a\tb[1]", "c[0]"]),
  ]) func linksEndWhereTheyShould(_ html: String, _ expected: [String]) { #expect(links(html) == expected) }

  @Test(arguments: [
    ("a<script>x</p><b></scripts>y</script>b", ["ab"]), ("a<style>p{}</STYLE >b", ["ab"]),
    ("a<textarea><p>x</textarea>b", ["ab"]), ("a<svg/>b<svg><path/></svg>c", ["abc"]),
    ("a<!-- <p>x</p> -->b", ["ab"]), ("a<!-->b", ["ab"]), ("a<!--->b", ["ab"]), ("a<!--x--!>b", ["ab"]),
    ("a<!doctype html>b<?xml x?>c<![CDATA[d]]>e", ["abce"]), ("a<!-- never closed", ["a"]), ("a</>b</ x>c", ["abc"]),
    ("1 < 2 && a<5", ["1 < 2 && a<5"]), ("a<", ["a<"]), ("a<b", ["a"]), ("a<div class=\"x", ["a"]), ("", []),
  ]) func whatIsNoText(_ html: String, _ expected: [String]) { #expect(texts(html) == expected) }

  @Test(arguments: [
    ("caf&eacute;&nbsp;&eacute", "café é"), ("&lt;b&gt; &amp;amp; &AMP", "<b> &amp; &"),
    ("AT&T &nosuch; &", "AT&T &nosuch; &"), ("&notit; &notin;", "¬it; ∉"), ("&NotEqualTilde;", "\u{2242}\u{338}"),
    ("it&#146;s &#x2014; &#8212", "it’s — —"), ("a&#0;b&#xD800;c&#99999999999;d", "abcd"),
    ("a&shy;b&zwnj;c", "ab\u{200C}c"),
    ("&#;&#x;&#xg", "&#;&#x;&#xg"), ("&CounterClockwiseContourIntegral;", "∳"),
  ]) func references(_ html: String, _ expected: String) {
    #expect(texts(html).joined().unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test func attributesOfEveryForm() {
    let page = Page(
      content: """
        <html lang=de><head><title>A &amp; B</title><meta NAME='author' content="Ann &amp; Bo"id=x>
        <meta content=plain property = og:type /><meta name=first name=second content=1>
        <link rel=CANONICAL href="https://a.example/?x=1&copy=2&amp;y=3"></head><body>
        <time datetime=2025-06-18>18 June</time><p style="display: NONE">x<p hidden>y
        """,
      isHTML: true
    )
    #expect(page.head.language == "de")
    #expect(page.head.title == "A & B")
    #expect(page.head.meta == ["author": "Ann & Bo", "og:type": "plain", "first": "1"])
    #expect(page.head.canonicalURL == "https://a.example/?x=1&copy=2&y=3")
    #expect(page.head.times.map(\.value) == ["2025-06-18"])
    #expect(page.blocks.suffix(2).allSatisfy { page.elements[$0.element].hints.contains(.hidden) })
  }

  @Test func titleThatIsNeverClosed() {
    let page = Page(content: "<title>a<p>b</p>" + String(repeating: "<title>", count: 50_000) + "<p>c", isHTML: true)
    #expect(page.blocks.map { page.text($0) } == ["a", "b", "c"])
  }

  @Test func fragmentsHaveRootAndBody() {
    let page = Page(content: "a<p>b", isHTML: true)
    #expect(page.elements.map(\.tag) == [.html, .body, .p])
    #expect(page.elements.map(\.parent) == [-1, 0, 1])
  }

  @Test func textOfEveryTagInBodyIsKept() {
    for tag in Tag.allCases where !tag.isSkipped && !tag.isVoid && tag != .title && tag != .other {
      #expect(texts("<body><\(tag)>a</\(tag)> b").joined(separator: " ") == "a b", "\(tag)")
    }
  }
}
