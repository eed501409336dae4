extension ToneWords {
  static let german = ToneWords(
    positive: Cues(
      strong: """
        ausgezeichnet* außergewöhnlich* begeister* bewunder* brillant* fantastisch* feier* freude* freudig* gefeiert* glück \
        glücklich* großartig* held helden heldenhaft* heldin herrlich* hervorragend* jubel* liebe liebevoll* meisterwerk* \
        perfekt* prächtig* sensationell* triumph* wunderbar* überragend*
        """,
      plain: """
        applaud* applaus auszeichnung* beeindruck* befrei* beliebt* besser* beste besten bester bestes chance* charm* dank \
        dankbar* danken dankt durchbruch* effektiv* effizient* ehre ehren ehrung* erfolg* erleichter* fortschritt* freiheit* \
        freundlich* freundschaft* frieden* friedlich* geheilt gelobt genieß* genuss gerechtigkeit gerettet gesund gesunde* \
        gewann gewinn* gewonnen großzügig* gut gute gutem guten guter gutes harmon* heil* herzlich* hoffen hoffentlich \
        hoffnung* hofft ideal* innovation* innovativ* inspir* köstlich* lecker* lob loben lobt* lustig* mut mutig* nutzen \
        optimis* preisträger* retten rettet* rettung* schön* sicher* sieg siege siegen sieger* siegt* spaß stolz* talent* \
        verbesser* versöhn* vertrauen* vielversprechend* vorteil* waffenruhe* willkommen wirksam* wohlstand zufrieden* \
        zuverlässig*
        """,
      mild: """
        ehrenamt* einfach einig* empfehl* empfohlen engagier* ermutig* gelöst gespendet gratis helfen hilfe* hilft \
        kostenlos* kreativ* leicht lächel* lösung* modern* motivier* nützlich* partnerschaft* populär* positiv* qualität* \
        reich respekt* ruhig* schnell* schutz schütz* spende* stabil* stark starke* stärk* unterstütz* wachstum wächst \
        zusammenarbeit*
        """),
    negative: Cues(
      strong: """
        betrug* betrüg* bombardier* bombe* brutal* desaster* entführ* entsetz* ermord* folter* furchtbar* gefoltert geisel* \
        gestorben* getötet* gewalt* grausam* gräuel* hass hasst hungersnot* katastroph* korrupt* krieg* kriminell* leiche* \
        massaker* missbrauch* mord morde mörder* opfer schlimm* schreck* selbstmord* skandal* starb* sterben suizid* terror* \
        tod tode todes* tot tote toten toter tragisch* tragödie* trauer* tödlich* töten tötet* verbrech* vergewaltig* \
        verheer* völkermord*
        """,
      plain: """
        absturz* absurd* alarm* anfällig* angegriffen angeklagt* angriff* angst anklage* anschlag* arbeitslos* armut* \
        attack* bedauer* bedroh* befürcht* belästig* beschädig* bitter brand brände chaos* chaotisch* defizit* diebstahl* \
        diktat* diskriminier* droh* dürre* einschüchter* einsturz* elend* entlass* enttäusch* epidemie* erdbeben* evakuier* \
        explodier* explosion* extremis* fahrlässig* feind* festgenommen* flüchtling* frust* fürcht* gefahr* geflüchtet* \
        gefährd* gefährlich* gefängnis* gelogen gescheitert* gestohlen* gift giftig* greift hochwasser* hunger* illegal* \
        inakzeptab* infektion* infiziert* insolven* invasion* konflikt* krank* krebs* krise* kritik* kritisier* leid leiden \
        leidet lüge* lügt mangel* misserfolg* niederlage* notfall* notstand* nutzlos* pandemie* panik* pleite* protest* \
        rakete* rassis* raub* rebell* rezession* risiko* riskant* sanktion* schaden schande* scheiter* schlecht* schmerz* \
        schmutzig* schulden* schuldig* schwach* schwäch* schäden schädlich* stress* sturm trauma* traurig* täusch* unfall* \
        unfälle* ungerecht* ungesund* unruhen* unsicher* unterdrück* verbot* verhaft* verletz* verlier* verlor* verlust* \
        verschlechter* verschmutz* verseuch* verurteil* verzweif* vorwurf* vorwürfe* waldbrand* wut wütend* zerstör* \
        zusammenbruch* ängst* überfall*
        """,
      mild: """
        abgelehnt* ablehn* belast* beschwer* besorg* bestraf* druck ernst* fehler* fehlt* flieh* flucht kampf* kämpf* kürz* \
        langsam* langweil* leider müde* problem* rücktritt* schlacht* schwer schwere* schwierig* soldaten sorge* spannung* \
        strafe* streik* streit* streng* teuer* umstritten* unangenehm* unbeliebt* ungewiss* ungleich* unglück* unzureichend* \
        verdacht* verdächtig* verlassen* verschwend* verspät* verzöger* waffe* warn* weiger* zweifel*
        """),
    neutral: """
      freudenst* gefahren gewaltig* gewinnspiel* heilbronn heilig* heiligabend krankenhaus* krankenkasse* kriegen kritikos \
      kürze kürzlich* sicherheit* sicherlich verbotsfrei waffeln warnem*
      """)
}
