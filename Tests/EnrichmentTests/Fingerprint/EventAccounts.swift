/// Events that never happened, each told by three papers in their own words, with the same names, numbers and quoted statement.
enum EventAccounts {
  static let events: [[String]] = [ferry, strike, storm, takeover]

  private static let ferry = [
    """
    The ferry Marigold ran aground off Kestrel Point early on Sunday with 214 passengers on board, the coast guard said. Nobody was \
    seriously hurt, and all passengers had been taken to Aldby harbour by noon. The vessel left the channel in thick fog, according to a first \
    report. “We heard a long grinding noise, then the lights went out, and for a minute nobody on the deck said a word,” said Tom Kerr, a \
    passenger from Brenholm. The operator, Velmont Lines, stopped all sailings for the day and promised to pay for hotels. Divers were to \
    look at the hull on Monday. It is the second grounding on this route in three years.
    """,
    """
    Velmont Lines faces questions about how it trains its crews after one of its ships hit the rocks at Kestrel Point at the weekend. All 214 \
    people aboard the Marigold were brought ashore by fishing boats and a navy tender, most of them wet and cold but unharmed. “We heard \
    a long grinding noise, then the lights went out, and for a minute nobody on the deck said a word,” passenger Tom Kerr recalled. Unions \
    have warned since last year that officers work double shifts. A company spokeswoman rejected that, saying every rule on hours of \
    rest was kept. The transport ministry in Brenholm has opened an inquiry whose results are expected by autumn.
    """,
    """
    It was the fog that Ida Lind noticed first. She has kept the light museum at Kestrel Point for thirty years and says she knew, \
    minutes before the sirens, that a ship was where no ship should be. By daybreak her kitchen was full of strangers in blankets, some of \
    the 214 who had been travelling on the Marigold to see family or to sell cheese at the Aldby market. One of them was Tom Kerr. “We heard \
    a long grinding noise, then the lights went out, and for a minute nobody on the deck said a word,” he told her over tea. Outside, the \
    white hull of the Velmont ferry leaned over the reef like a tired animal, and gulls had already settled on its railing.
    """,
  ]

  private static let strike = [
    """
    Bus drivers in Brenholm will walk out for three days from 12 May after talks on pay broke down on Friday night. The transport union \
    had asked for 9 percent, and the city offered 4.5 percent over two years. “Our members keep this city moving, and they will not be \
    told again that there is money for stadiums but none for them,” union leader Ann Varga said. Some 340 buses on 41 routes will stay in \
    the depots; trams are to run as usual. Mayor Sam Okoro called the decision regrettable and said the offer stood.
    """,
    """
    Commuters should plan other ways to work next month, the city of Brenholm advised on Saturday. From the twelfth until the fourteenth of \
    May no bus will leave the depots, because drivers rejected a raise of 4.5 percent. Schools may start an hour later, and parking at \
    the stadium will be free. The mayor, Sam Okoro, appealed to both sides to come back to the table. In a letter to members, Ann Varga of \
    the transport union wrote: “Our members keep this city moving, and they will not be told again that there is money for stadiums but none \
    for them.” A poll for the local radio has 58 percent of residents on the drivers' side.
    """,
    """
    Why can Brenholm find 80 million for a stadium and not for those who drive its 340 buses? That is what the dispute is about, and it is \
    why the union will win it in the end. Ann Varga put it bluntly: “Our members keep this city moving, and they will not be told again that \
    there is money for stadiums but none for them.” The council's figure of 4.5 percent, spread over two years, is a cut once prices are \
    counted in. Nine percent sounds like much until one looks at rents. Mr Okoro was elected by the districts at the end of the bus lines. He \
    should remember them before the twelfth of May.
    """,
  ]

  private static let storm = [
    """
    At least six people were killed and 40,000 homes lost power when the storm Ottilie crossed the coast of Lakeland on Tuesday night, the \
    interior ministry said. Gusts of 164 kilometres an hour were measured at Mirror Bay. “The water came up the street faster than a man can \
    walk, and we carried the children out through the roof window,” said Eva Lind, a teacher in Port Elm. The army sent 300 soldiers and 12 \
    boats. Trains between Port Elm and Aldby will not run before Friday, the railway said.
    """,
    """
    Insurers put the damage done by Ottilie at 350 to 500 million, which would make it the most expensive storm in Lakeland since records \
    began. Most claims come from Port Elm, where the sea wall gave way in two places, and from orchards inland. Analysts expect premiums to \
    rise by a tenth. Six people died. Among those who lost their house is Eva Lind. “The water came up the street faster than a man can walk, \
    and we carried the children out through the roof window,” the teacher said. She is insured, she added, but not against floods.
    """,
    """
    The sea wall at Port Elm was built for a flood that comes once in a century; it was the third of that kind in eleven years. Engineers at \
    the university had asked for another metre in 2019, and the parliament postponed the vote twice. Now six are dead, and pictures of soldiers in \
    boats go round the world. “The water came up the street faster than a man can walk, and we carried the children out through the roof \
    window,” Eva Lind, who teaches chemistry here, remembers of the night when Ottilie arrived. What would it cost to do it right? About 90 \
    million, the engineers say, a quarter of what the storm destroyed.
    """,
  ]

  private static let takeover = [
    """
    Brandt Steel has agreed to buy its rival Nordwerk for 2.4 billion euros in cash, the companies said on Thursday. Shareholders of Nordwerk \
    will receive 31 euros a share, 22 percent more than Wednesday's close. “Together we can make steel without coal ten years earlier than \
    either of us could have managed alone,” Brandt's chief executive, Lena Orlova, said in a statement. The deal needs the consent of regulators \
    in Brussels and is to be closed by the end of the year. Shares of Nordwerk rose 19 percent; Brandt fell 3 percent.
    """,
    """
    Workers at the Nordwerk mill in Aldby learned from the radio that they are to have a new owner. Some 1,800 of them stood in the yard on \
    Thursday to hear the works council, which wants guarantees for all jobs until 2032. Lena Orlova, who heads Brandt Steel, came by \
    helicopter in the afternoon. “Together we can make steel without coal ten years earlier than either of us could have managed alone,” she \
    said, and left most questions to her lawyers. The price of 2.4 billion euros is more than the region's yearly budget.
    """,
    """
    European regulators are likely to look closely at the marriage of Brandt and Nordwerk, since the two would make nearly half of the \
    continent's rails. Competition lawyers expect that at least one mill must be sold. Customers have complained for years about what they \
    pay. The buyer argues with the climate: “Together we can make steel without coal ten years earlier than either of us could have managed \
    alone,” in the words of Lena Orlova. At 31 euros a share the price leaves little room for mistakes, and a rise in the cost of power \
    would be one. A decision is due within ninety working days.
    """,
  ]
}
