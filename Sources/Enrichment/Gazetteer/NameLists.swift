/// Words that tell persons from places.
enum NameLists {
  /// Common given names, so that `George Washington` and `Jack London` are no cities.
  static let given = """
    aaron adam adrian alan albert alejandro alex alexander alexandra alexei alfred alice amanda amy ana anastasia anders \
    andre andrea andreas andrew andrey andriy angela anna anne anthony antonio ariana arthur austin barack barbara ben \
    benjamin bernard bill billy bob boris brad brandon brian bruce bruno bryan carl carla carlos carol caroline catherine \
    cesar charles charlie charlotte chris christian christina christine christopher claire claude claudia clara colin \
    connor craig cynthia daniel daniela dave david deborah denis dennis denzel diana diane diego dinah dmitri dmitry \
    dmytro dominic don donald donna doris dorothy doug dwayne earl eddie edward eduardo elena elisabeth elizabeth ellen \
    emily emma emmanuel eric erik ernest eugene eva evelyn federico felix fernando fiona florence francesca francesco \
    francis francisco frank franz fred frederick friedrich gabriel gary gavin george gerald gerhard gilbert giorgia \
    giovanni giulia giuseppe glenn gordon grace graham greg gregory grover guillaume hannah hans harold harriet harris \
    harry hassan hector heinrich helen helmut henri henry herbert howard hugh hugo ian igor ilya inga irene irina isaac \
    isabel ivan jack jackie jacob jacques jake james jamie jan jane janet jason javier jay jean jeff jeffrey jennifer \
    jeremy jerry jesse jessica jim jimmy joan joe joel johan johann john johnny jon jonathan jorge jose josé joseph \
    joshua juan judith judy julia julian julie julius justin karen karl kate katherine kathleen katie keith kelly ken \
    kenneth kerry kevin kim kyle larry laura lauren laurence lawrence leo leon leonard leonid leroy leslie lewis linda \
    lisa lloyd louis louise lucas lucy luigi luis luke lydia madeleine magic marc marcel marco marcus margaret maria \
    marie marina mario mark marta martha martin mary matt matteo matthew maurice max maya megan melissa michael michel \
    michelle miguel mike mikhail mohamed mohammed monica muhammad mykola nancy natalia nathan neil nicholas nick nicola \
    nicolas nikolai nina noah nora norman oleg oleksandr olena olga oliver olivia oscar otto pablo pamela patricia \
    patrick paul paula pedro peter petr petro phil philip pierre rachel ralph raul ray raymond rebecca renee ricardo \
    richard rick rob robert roberta roberto robin rodney roger roman ron ronald rosa rose ross roy ruben russell ruth \
    ryan sally sam samantha samuel sandra sara sarah scott sean serena serge sergei sergey serhiy seth sharon sheila \
    simon sofia sophie stanley stefan stephen stephanie steve steven stuart susan sylvia taylor ted terry theodore \
    theresa thomas tim timothy tina todd tom tommy tony tracy tyler valentina vanessa vera vernon veronica victor \
    vincent vitali vitaliy vladimir volodymyr walter warren wayne wendy wilfred wilhelm william willie wolfgang xavier \
    yulia yuri yves zachary booker dinah desmond isaiah ron kerry michael-jordan trinity sergio eduard
    """

  /// Places that are given names too: before another capitalised word they are persons.
  static let alsoGiven = """
    jordan chad georgia israel paris chelsea sydney victoria kenya india china florence adelaide aspen austin brooklyn \
    dallas houston ireland london madison maurice dominique carolina cuba carthage salvador
    """

  /// Places that are family names too: after a capitalised word that nothing else explains they are persons.
  static let alsoFamily = """
    washington jordan london chad israel berlin houston dallas jackson lincoln cairo milan vienna lima sydney paris \
    york ireland england france germany holland wellington
    """

  /// Words that stand before a person's family name.
  static let titles = """
    mr mrs ms dr sir lord lady dame senator sen congressman congresswoman justice judge coach actor actress singer rapper \
    quarterback herr frau monsieur madame señor señora signor signora m mme senhor senhora pan пан пані господин госпожа
    """

  /// Words with a capital that may follow a place's name without making it a person's.
  static let afterPlaces = """
    president prime minister ministry government parliament senate embassy ambassador foreign defense defence king queen \
    prince valley river agreement accord summit airport international national national university bank times post city \
    region province state county republic border army military navy air police court supreme central federal street \
    square district area conference treaty club team cup olympics games marathon fashion climate stock exchange islands \
    island peninsula strip desert sea gulf coast north south east west northern southern eastern western
    """

  /// Words that make a newspaper's name of a place's name before them.
  static let newspapers = """
    independent post times daily herald tribune journal gazette chronicle telegraph standard mirror examiner observer
    """

  /// Words before a place's name that say it is a place.
  static let locative = """
    in from to near at across outside around toward towards into throughout within through via between inside en à au de \
    depuis vers du dans in nach aus bei von durch zwischen hacia desde hasta a per da em para nel у в з із зі до на біля \
    через из к от около из-за
    """
}
