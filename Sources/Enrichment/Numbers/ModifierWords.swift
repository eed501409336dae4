import Documents

/// Phrases that limit the number after them.
enum ModifierWords {
  /// Phrases that stand before a number, parted by `|`.
  static func before(_ language: WrittenLanguage) -> [(String, ValueModifier)] {
    switch language {
    case .english:
      [
        (
          "about|around|some|approximately|approx.|roughly|an estimated|estimated|circa|in the region of|or so|~|"
            + "a total of about|a total of some|in excess of some|upwards of about",
          .about
        ),
        ("nearly|almost|close to|just under|just below|not quite|little less than|a little under|approaching", .nearly),
        (
          "more than|over|in excess of|upwards of|above|greater than|higher than|well over|just over|exceeding|"
            + "a little over|a little more than|slightly more than|larger than|>", .moreThan
        ),
        ("less than|fewer than|under|below|lower than|well under|smaller than|<", .lessThan),
        ("at least|a minimum of|no less than|no fewer than|not less than|minimum of", .atLeast),
        (
          "up to|at most|no more than|not more than|as much as|as many as|a maximum of|maximum of|no higher than|"
            + "up to about|up to some", .upTo
        ),
      ]
    case .french:
      [
        ("environ|quelque|près d'environ|à peu près|autour de|aux alentours de|approximativement|d'environ", .about),
        ("près de|presque|pas loin de|près d'|un peu moins de", .nearly),
        ("plus de|plus d'|au-delà de|au delà de|un peu plus de", .moreThan),
        ("moins de|moins d'", .lessThan),
        ("au moins|pas moins de|au minimum|un minimum de", .atLeast),
        ("jusqu'à|au plus|au maximum|un maximum de|tout au plus", .upTo),
      ]
    case .german:
      [
        ("rund|etwa|ungefähr|circa|ca.|zirka|an die|in etwa|schätzungsweise|um die", .about),
        ("fast|knapp|beinahe|nahezu|annähernd", .nearly),
        ("mehr als|über|gut|von mehr als|mit mehr als", .moreThan),
        ("weniger als|unter", .lessThan),
        ("mindestens|wenigstens|nicht weniger als|zumindest|ab", .atLeast),
        ("bis zu|höchstens|maximal|nicht mehr als", .upTo),
      ]
    case .spanish:
      [
        ("unos|unas|alrededor de|aproximadamente|cerca de unos|en torno a|más o menos|aproximada de", .about),
        ("casi|cerca de|poco menos de|próximo a", .nearly),
        ("más de|por encima de|superior a|superiores a|algo más de|poco más de", .moreThan),
        ("menos de|por debajo de|inferior a|inferiores a", .lessThan),
        ("al menos|por lo menos|no menos de|como mínimo|un mínimo de", .atLeast),
        ("hasta|como máximo|no más de|un máximo de|a lo sumo", .upTo),
      ]
    case .italian:
      [
        ("circa|all'incirca|intorno a|attorno a|pressappoco|approssimativamente|intorno ai|attorno ai", .about),
        ("quasi|poco meno di|vicino a", .nearly),
        ("più di|oltre|oltre i|oltre gli|superiore a|superiori a|poco più di", .moreThan),
        ("meno di|sotto i|inferiore a|inferiori a", .lessThan),
        ("almeno|non meno di|come minimo|un minimo di", .atLeast),
        ("fino a|al massimo|non più di|un massimo di|sino a", .upTo),
      ]
    case .portuguese:
      [
        ("cerca de|aproximadamente|em torno de|por volta de|uns|umas|à volta de", .about),
        ("quase|perto de|pouco menos de", .nearly),
        ("mais de|acima de|superior a|pouco mais de", .moreThan),
        ("menos de|abaixo de|inferior a", .lessThan),
        ("pelo menos|ao menos|no mínimo|não menos de|um mínimo de", .atLeast),
        ("até|no máximo|não mais de|um máximo de", .upTo),
      ]
    case .ukrainian:
      [
        ("близько|приблизно|орієнтовно|десь|біля", .about),
        ("майже|ледь не|без малого", .nearly),
        ("понад|більше|більш як|більш ніж|більше ніж|більше за|свыше", .moreThan),
        ("менше|менш як|менш ніж|менше ніж|до менш", .lessThan),
        ("щонайменше|принаймні|не менше|не менше ніж|мінімум|як мінімум|від", .atLeast),
        ("до|щонайбільше|не більше|не більше ніж|максимум", .upTo),
      ]
    case .russian:
      [
        ("около|примерно|приблизительно|порядка|ориентировочно", .about),
        ("почти|едва не|без малого", .nearly),
        ("более|больше|более чем|свыше|больше чем", .moreThan),
        ("менее|меньше|менее чем|меньше чем", .lessThan),
        ("по меньшей мере|как минимум|не менее|не меньше|минимум|от|по крайней мере", .atLeast),
        ("до|максимум|не более|не больше|не более чем", .upTo),
      ]
    }
  }

  /// Phrases that stand after a number and its unit.
  static func after(_ language: WrittenLanguage) -> [(String, ValueModifier)] {
    switch language {
    case .english:
      [("or more|and more|or above|at least|plus", .atLeast), ("or less|at most|or fewer", .upTo), ("or so", .about)]
    case .french: [("environ", .about), ("au moins|ou plus|au minimum", .atLeast), ("au plus|au maximum", .upTo)]
    case .german: [("oder mehr|mindestens", .atLeast), ("höchstens|oder weniger", .upTo)]
    case .spanish: [("aproximadamente", .about), ("o más|como mínimo", .atLeast), ("como máximo|o menos", .upTo)]
    case .italian: [("circa", .about), ("o più|almeno", .atLeast), ("al massimo|o meno", .upTo)]
    case .portuguese: [("aproximadamente", .about), ("ou mais|no mínimo", .atLeast), ("no máximo|ou menos", .upTo)]
    case .ukrainian: [("приблизно", .about), ("і більше|або більше", .atLeast), ("або менше", .upTo)]
    case .russian: [("примерно", .about), ("и более|или более|и больше", .atLeast), ("или менее", .upTo)]
    }
  }
}
