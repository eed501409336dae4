/// Sentences with what they tell, one relation an entry. Published on Wednesday, 12 March 2025.
enum ActSentences {
  typealias Row = (text: String, acts: [String])

  static let meetings: [Row] = [
    (
      "[person:varga|Lena Varga] met [person:okoro|Sam Okoro] in [capital:AT|Vienna] on Monday.",
      ["person:varga meets person:okoro on 2025-03-10 in capital:AT"]
    ),
    (
      "President [person:varga|Lena Varga] of [country:HU|Hungary] was in town, and on Tuesday the chancellor, [person:okoro|Sam Okoro], met with her rival, [person:lind|Eva Lind].",
      ["person:okoro meets person:lind on 2025-03-11"]
    ),
    (
      "[person:varga|Varga] and her [country:FR~|French] counterpart [person:petit|Luc Petit] met on Monday in [capital:FR|Paris].",
      ["person:varga meets person:petit on 2025-03-10 in capital:FR"]
    ),
    (
      "[person:varga|Varga], who met [person:okoro|Okoro] last week, left for home.",
      ["person:varga meets person:okoro on 2025-W10"]
    ),
    (
      "Foreign Minister [person:lind|Eva Lind] has met in [capital:BE|Brussels] with [person:okoro|Sam Okoro] and [person:petit|Luc Petit].",
      ["person:lind meets person:okoro", "person:lind meets person:petit"]
    ),
    (
      "[person:varga|Varga] flew to [capital:AT|Vienna] and met [person:okoro|Okoro].",
      ["person:varga meets person:okoro"]
    ),
    (
      "On 3 March 2025 the prime minister of [country:NO|Norway] [person:lind|Eva Lind] held talks with [country:SE~|Swedish] officials.",
      ["person:lind meets country:SE on 2025-03-03"]
    ),
    (
      "[person:varga|Varga] and [person:okoro|Okoro] held a two-hour meeting at the [facility:hofburg|Hofburg].",
      ["person:varga meets person:okoro in facility:hofburg"]
    ),
    (
      "[person:okoro|Sam Okoro], 61, met his [country:FR~|French] counterpart, [person:petit|Luc Petit], on Sunday.",
      ["person:okoro meets person:petit on 2025-03-09"]
    ),
    (
      "[person:varga|Varga] met [country:UA|Ukraine]’s President [person:bondar|Ivan Bondar].",
      ["person:varga meets person:bondar"]
    ),
  ]

  static let deals: [Row] = [
    (
      "In [capital:AT|Vienna], [country:NO|Norway] and [country:SE|Sweden] signed a contract.",
      ["country:NO signs country:SE in capital:AT"]
    ),
    (
      "[country:KE~|Kenyan] railway minister [person:okoro|Ann Okoro] and her [country:ET~|Ethiopian] counterpart [person:lind|Eva Lind] agreed to build a line.",
      ["person:okoro agrees person:lind"]
    ),
    (
      "[country:NO|Norway] and [country:SE|Sweden] signed a defence treaty in [capital:NO|Oslo] on 4 March 2025.",
      ["country:NO signs country:SE on 2025-03-04 in capital:NO"]
    ),
    (
      "[organisation:norsk|Norsk Energi] has signed a $2 billion contract with [organisation:petrol|Petrol AG].",
      ["organisation:norsk signs organisation:petrol 2000000000"]
    ),
    (
      "President [person:varga|Lena Varga] signed the decree on Monday.", ["person:varga signs - on 2025-03-10"]
    ),
    (
      "The agreement was signed by [person:varga|Lena Varga] and [person:okoro|Sam Okoro] in [capital:AT|Vienna].",
      ["person:varga signs person:okoro in capital:AT"]
    ),
    (
      "The bill was signed into law by Governor [person:hall|Ada Hall].", ["person:hall signs -"]
    ),
    (
      "[country:NO|Norway], [country:SE|Sweden] and [country:FI|Finland] agreed on a joint patrol.",
      [
        "country:NO agrees country:SE", "country:NO agrees country:FI", "country:SE agrees country:FI",
      ]
    ),
    (
      "[organisation:EU|The EU] agreed with [country:NO|Norway] on fishing quotas.",
      ["organisation:EU agrees country:NO"]
    ),
    (
      "[country:RU|Russia] has agreed to extend the truce, the mediator said.", ["country:RU agrees -"]
    ),
    (
      "[organisation:norsk|Norsk Energi] reached an agreement with the [country:PL~|Polish] government on Friday.",
      ["organisation:norsk agrees country:PL on 2025-03-07"]
    ),
    (
      "[organisation:alba|Alba] and [organisation:borea|Borea] struck a deal worth €300 million.",
      ["organisation:alba agrees organisation:borea 300000000"]
    ),
    (
      "[organisation:alba|FC Alba] signed midfielder [person:reyes|Juan Reyes] on a three-year contract.",
      ["organisation:alba signs person:reyes"]
    ),
  ]

  static let aid: [Row] = [
    (
      "[country:DE|Germany] pledged €500 million to [country:UA|Ukraine] on Tuesday.",
      ["country:DE pledges country:UA 500000000 on 2025-03-11"]
    ),
    (
      "[country:NO|Norway] provided [country:UA|Ukraine] with generators.", ["country:NO provides country:UA"]
    ),
    (
      "[country:JP|Japan] gave [country:UA|Kyiv]'s ally [country:MD|Moldova] $30 million in grants.",
      ["country:JP provides country:MD 30000000"]
    ),
    (
      "The [country:US~|US] government has sent air defence systems to [country:UA|Ukraine].",
      ["country:US provides country:UA"]
    ),
    (
      "[country:DK|Denmark] agreed to provide [country:UA|Ukraine] with 19 jets.", ["country:DK pledges country:UA"]
    ),
    (
      "[person:rossi|Carla Rossi] donated $3 million to [organisation:caritas|Caritas].",
      ["person:rossi provides organisation:caritas 3000000"]
    ),
    (
      "[organisation:EU|The European Union] announced a €1.2bn aid package for [country:UA|Ukraine].",
      ["organisation:EU pledges country:UA 1200000000"]
    ),
    (
      "Some $40 million was pledged by [country:CA|Canada].", ["country:CA pledges - 40000000"]
    ),
    (
      "[country:MD|Moldova] was given €10 million by [country:RO|Romania] in January 2025.",
      ["country:RO provides country:MD 10000000 on 2025-01"]
    ),
    (
      "[country:FR|France] promised to support [country:AM|Armenia].", ["country:FR pledges country:AM"]
    ),
    (
      "[country:SE|Sweden] pledged $20 million.", ["country:SE pledges - 20000000"]
    ),
  ]

  static let attacks: [Row] = [
    (
      "[country:RU~|Russian] forces attacked [city:1|Kharkiv] overnight.",
      ["country:RU attacks city:1 on 2025-03-12TNI"]
    ),
    (
      "[country:RU|Russia] invaded [country:UA|Ukraine] in February 2022.", ["country:RU attacks country:UA on 2022-02"]
    ),
    (
      "[city:2|Sumy] was attacked by [country:RU~|Russian] drones on Monday.",
      ["country:RU attacks city:2 on 2025-03-10"]
    ),
    (
      "[country:RU|Russia]'s army shelled a hospital in [city:1|Kharkiv].", ["country:RU attacks - in city:1"]
    ),
    (
      "[country:UA~|Ukrainian] drones struck [city:3|Ryazan].", ["country:UA attacks city:3"]
    ),
    (
      "[country:RU|Russia] launched a massive missile attack on [capital:UA|Kyiv].",
      ["country:RU attacks capital:UA"]
    ),
    (
      "[country:RU|Russia] attacked [country:UA|Ukraine]'s power grid on Sunday.",
      ["country:RU attacks country:UA on 2025-03-09"]
    ),
    (
      "[organisation:rsf|The RSF] attacked the city of [city:4|El Fasher].", ["organisation:rsf attacks city:4"]
    ),
  ]

  static let sanctions: [Row] = [
    (
      "[country:US|The United States] imposed sanctions on [organisation:rosneft|Rosneft] and [organisation:lukoil|Lukoil].",
      ["country:US sanctions organisation:rosneft", "country:US sanctions organisation:lukoil"]
    ),
    (
      "[country:GB|Britain] has sanctioned [person:orlov|Pavel Orlov].", ["country:GB sanctions person:orlov"]
    ),
    (
      "[person:orlov|Pavel Orlov] was sanctioned by [organisation:EU|the EU] in 2022.",
      ["organisation:EU sanctions person:orlov on 2022"]
    ),
    (
      "Sanctions were imposed on [country:IR|Iran] by [country:US|the United States].",
      ["country:US sanctions country:IR"]
    ),
    (
      "[organisation:EU|The EU] announced new sanctions against [country:BY|Belarus] on Tuesday.",
      ["organisation:EU sanctions country:BY on 2025-03-11"]
    ),
  ]

  static let appointments: [Row] = [
    (
      "[organisation:alba|Alba] appointed [person:reyes|Ana Reyes] as chief executive.",
      ["organisation:alba appoints person:reyes"]
    ),
    (
      "[person:reyes|Ana Reyes] was appointed finance minister by President [person:varga|Lena Varga] on Monday.",
      ["person:varga appoints person:reyes on 2025-03-10"]
    ),
    (
      "[organisation:alba|Alba] named [person:reyes|Ana Reyes] its new director.",
      ["organisation:alba appoints person:reyes"]
    ),
    (
      "President [person:varga|Varga] has appointed a new prime minister, [person:okoro|Sam Okoro].",
      ["person:varga appoints person:okoro"]
    ),
    (
      "[person:okoro|Sam Okoro], appointed by [person:varga|Varga] in 2023, resigned.",
      ["person:varga appoints person:okoro on 2023"]
    ),
  ]

  /// Nothing is told as a fact in these, or nobody named does it.
  static let nothing: [String] = [
    "[person:varga|Varga] did not meet [person:okoro|Okoro].",
    "[person:varga|Varga] never met [person:okoro|Okoro].",
    "[person:varga|Varga] hasn't met [person:okoro|Okoro].",
    "[person:varga|Varga] will meet [person:okoro|Okoro] on Monday.",
    "[person:varga|Varga] is expected to meet [person:okoro|Okoro].",
    "[country:NO|Norway] and [country:SE|Sweden] may sign a treaty.",
    "[country:NO|Norway] and [country:SE|Sweden] plan to sign a treaty.",
    "[country:RU|Russia] would attack [country:EE|Estonia], he warned.",
    "[country:RU|Russia] denied that [country:RU~|Russian] forces attacked [city:1|Kharkiv].",
    "If [country:RU|Russia] attacked [country:EE|Estonia], the alliance would respond.",
    "Has [person:varga|Varga] met [person:okoro|Okoro]?",
    "“[country:RU|Russia] attacked [city:1|Kharkiv],” the mayor said.",
    "[country:RU|Russia] reportedly attacked [city:1|Kharkiv].",
    "The president of [country:FR|France] met the mayors.",
    "[person:varga|Varga] met the deadline.",
    "[organisation:alba|Alba] met [organisation:borea|Borea] in the final.",
    "[person:varga|Varga] attacked [person:okoro|Okoro] over the budget.",
    "A spokesman for [person:varga|Varga] met [person:okoro|Okoro].",
    "[country:US|US] sanctions on [country:RU|Russia] remain in place.",
    "The [country:RU|Kremlin]-appointed governor met reporters.",
    "[person:varga|Varga] held a phone call with [person:okoro|Okoro].",
    "[country:DE|Germany] pledged to reform its army.",
    "[country:DE|Germany] provided no details.",
    "[person:varga|Varga] met [organisation:alba|Alba A.F.C.] footballer [person:reyes|Juan Reyes].",
    "Nine companies from [country:NO|Norway], [country:SE|Sweden] and [country:FI|Finland] signed a contract.",
    "[organisation:alba|Alba] named the ship after [person:reyes|Ana Reyes].",
    "[country:US|The United States] hit [country:CN|China] with tariffs.",
  ]
}
