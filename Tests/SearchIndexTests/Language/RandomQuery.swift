import Documents
import SeededRandom

@testable import SearchIndex

/// Trees that a seed determines.
struct RandomQuery {
  var random: SplitMix64

  private static let texts = [
    "grain", "Getreide", "don't", "grain deal", "OR", "AND", "NOT", "NEAR", "NEAR/5", "USD", "million",
    "port-authority", "東京",
    "title:grain", "a (b) c", "-minus", "c++", "1.5%", "Ünïcode e\u{301}tat", "star*", "\\back\\slash", "ALL", "x:y:z",
    "(", "5",
  ]
  private static let ids = ["person:lena-orlova", "city:703448", "medtop:04000000", "organisation:EU"]

  mutating func node(depth: Int = 3) -> QueryNode {
    guard depth > 0, random.below(3) > 0 else { return leaf() }
    switch random.below(3) {
    case 0: return .and((0..<(2 + random.below(2))).map { _ in node(depth: depth - 1) })
    case 1: return .or((0..<(2 + random.below(2))).map { _ in node(depth: depth - 1) })
    default: return .not(node(depth: depth - 1))
    }
  }

  private mutating func phrase() -> QueryPhrase {
    QueryPhrase(
      Self.texts[random.below(Self.texts.count)], isPrefix: random.below(4) == 0, isExact: random.below(4) == 0)
      ?? QueryPhrase("word")!
  }

  private mutating func name() -> NameCondition {
    random.below(3) == 0
      ? NameCondition(Self.ids[random.below(Self.ids.count)])!
      : NameCondition(phrase().text, isPrefix: random.below(4) == 0)!
  }

  private mutating func day() -> CalendarDay { CalendarDay(daysSince1970: Int64(random.below(30_000))) }

  private mutating func number() -> Double {
    [Double(random.below(1000)), 1e6, 2.5e9, 1e18, 0.001, Double(random.below(1 << 40)) / 7][random.below(6)]
  }

  private mutating func leaf() -> QueryNode {
    switch random.below(14) {
    case 0, 1, 2: return .text(TextCondition(phrase(), in: TextCondition.Field.allCases[random.below(4)]))
    case 3, 4:
      let phrases = (0..<(2 + random.below(2))).map { _ in phrase() }
      return .text(
        TextCondition(near: phrases, distance: random.below(101), in: TextCondition.Field.allCases[random.below(4)])!)
    case 5: return .entity(name())
    case 6: return .speaker(name())
    case 7: return .topic(name())
    case 8: return .country(["UA", "DE"][random.below(2)])
    case 9: return .language(["en", "pt-br"][random.below(2)])
    case 10: return .site(["the gazette", "gazette.example"][random.below(2)])
    case 11: return [.source("crawl"), .source("a feed: (two)"), .contentType("text/html")][random.below(3)]
    case 12:
      let days = [day(), day()].sorted()
      return .published(
        DayRange(first: random.below(3) == 0 ? nil : days[0], last: random.below(3) == 0 ? nil : days[1])
          ?? DayRange(first: days[0], last: nil)!)
    default:
      let numbers = [number(), number()].sorted()
      let bounds: [AmountCondition.Bounds] = [
        .exactly(numbers[0]), .atLeast(numbers[0]), .moreThan(numbers[0]), .atMost(numbers[0]), .lessThan(numbers[0]),
        .between(numbers[0], numbers[1]),
      ]
      return .amount(AmountCondition(bounds[random.below(6)], currency: [nil, "EUR", "USD"][random.below(3)])!)
    }
  }
}
