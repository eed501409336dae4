extension TopicWords {
  static let german = [
    TopicCues(
      .arts,
      "musik* film* kino* album sänger* konzert* maler* museum museen theater* roman romane schauspieler* ausstellung* künstler* regisseur* fernseh*",
      "kultur* buch bücher serie* autor* festival*"),
    TopicCues(
      .crime,
      "polizei* polizist* verhaft* festgenommen* mord* prozess* gericht* richter* gefängnis* anwalt anwält* staatsanwalt* täter* verbrechen* raub* diebstahl* betrug* verurteil* kriminal*",
      "justiz opfer angeklagt* verdächtig* ermittl*"),
    TopicCues(
      .disaster,
      "erdbeben* brand* feuerwehr* überschwemm* hochwasser* unfall* unfälle explosion* rettung* katastroph* evakuier* lawine* unglück*",
      "verletzt* tote toten schäden"),
    TopicCues(
      .economy,
      "wirtschaft* unternehmen* bank banken börse* inflation* markt märkte investition* investor* gewinn* steuer* haushalt* schulden aktie* finanz* handel* industrie* konzern* zölle konjunktur*",
      "preis* kosten euro milliarde* umsatz* verkauf*"),
    TopicCues(
      .education, "schule* schüler* student* lehrer* universität* hochschul* bildung* unterricht* abitur* studium",
      "kurs kurse klasse* ausbildung*"),
    TopicCues(
      .environment,
      "klima* umwelt* verschmutzung artenvielfalt ökolog* emission* kohlenstoff* erderwärmung naturschutz* recycling",
      "natur energie* wald wälder wasser abfall"),
    TopicCues(
      .health,
      "gesundheit* arzt ärzt* krankenhaus* klinik* patient* krankheit* impf* virus viren epidemi* pandemie* krebs* pflege* medizin* covid corona*",
      "behandlung* therapie* körper"),
    TopicCues(.humanInterest, "hundertjährig* lotterie kurios*"),
    TopicCues(
      .labour,
      "streik* gewerkschaft* arbeitnehmer* beschäftigt* arbeitslos* entlass* kündigung* lohn löhne gehalt rente* tarifvertrag* stellenabbau*",
      "arbeit mitarbeiter* job jobs"),
    TopicCues(
      .lifestyle, "rezept* küche* restaurant* reise* urlaub* hotel* touris* garten* mode freizeit kochen",
      "wein* essen haus"),
    TopicCues(
      .politics,
      "präsident* minister* regierung* parlament* wahl* wähler* abgeordnet* bundestag* partei* kanzler* politik* politisch* referendum diplomat* opposition* bürgermeister* koalition*",
      "gesetz* reform* kampagne staat*"),
    TopicCues(
      .religion,
      "kirche* papst* bischof* bischöf* moschee* religi* katholi* evangelisch* muslim* islam* jüdisch* priester* vatikan*",
      "glaube* gott"),
    TopicCues(
      .science,
      "wissenschaft* forsch* technolog* intelligenz software* computer* roboter* satellit* raumfahrt* digital* physik* biolog*",
      "studie* daten entdeck* internet"),
    TopicCues(
      .society,
      "migrant* migration* einwander* flüchtling* rassis* diskriminier* armut ungleichheit* feminis* familie* abtreibung*",
      "frauen jugend* gesellschaft* sozial*"),
    TopicCues(
      .sport,
      "fußball* bundesliga spiel spiele mannschaft* meisterschaft* spieler* trainer* tor tore liga turnier* olympi* tennis* handball* sieg siege stadion* sport*",
      "finale saison pokal verein* team"),
    TopicCues(
      .conflict,
      "krieg* armee* soldat* militär* rakete* bombard* offensive* kampf* kämpfe waffenruhe* rebell* terror* drohne* invasion* nato geisel* bundeswehr*",
      "angriff* truppen frieden* front streitkräfte"),
    TopicCues(
      .weather, "wetter* regen* schnee* gewitter* sturm* temperatur* dürre* hurrikan* niederschl* hitzewelle*",
      "wind hitze grad kälte"),
  ]
}
