extension ToneWords {
  static let french = ToneWords(
    positive: Cues(
      strong: """
        admir* bonheur brillant* célébr* enthousias* excellen* exceptionnel* extraordinaire* fantastique* formidable* \
        félicit* génial* heureu* héros héroïque* joie* joyeu* magnifique* merveill* parfait* ravi ravie ravis remarquabl* \
        splendide* superbe* triomph* éblouiss*
        """,
      plain: """
        accueil* amical* amiti* amélior* applaud* appréci* avantag* beau beauté beaux belle belles bienfait* bon bonne \
        bonnes bons bénéfi* cessez chaleureu* chance* charm* confian* courag* délici* efficac* espoir* espèr* fiable* fier \
        fiers fierté fière fières gagn* gratitude guéri* généreu* harmoni* honneur* honor* idéal* impressionn* innov* \
        inspir* justice liberté* libér* meilleur* mieux optimis* paisible* paix passionn* plaisir* plaît progr* promett* \
        prospér* reconnaissan* remerci* récompens* réconcili* réussi* saluent saluer salué saluée satisf* sauv* savoureu* \
        secours solidair* solidarité soulag* succès sécurité sûr sûre sûres sûrs talent* trêve vainqueur* victoire*
        """,
      mild: """
        accord accords aide aider aides aidé approuv* bénévol* calme* coopér* croissance créati* don dons encourag* engag* \
        facile* fort forte forts gratuit* moderne* motiv* original* partenari* popul* positi* protection protég* qualité \
        rapide* recommand* respect* restaur* riche* résolu* soign* solution* souri* souten* soutien* stabil* stable* utile*
        """),
    negative: Cues(
      strong: """
        abus affreu* assassin* atroc* bombard* bombe* brutal* cadavre* catastroph* corrupt* crime* criminel* cruauté cruel* \
        deuil décès décédé* désastr* dévast* enlèvement* famine* fraud* guerre* génocid* haine* horr* kidnapp* massacr* \
        meurent meurt meurtr* mort mortel* morts mourir otage* pire pires scandal* suicid* terribl* terror* tortur* tragi* \
        tragédie* tuent tuer tué tuée tuées tués victime* viol violen* violeur* viols violé violée épouvant*
        """,
      plain: """
        absurde* accident* accus* affaibl* agress* alarm* amer amère arrestation* arrêté arrêtés attaqu* attentat* bless* \
        cambriol* cancer* chaos chaotique* chut* chômage colère condamn* conflit* coupable* crain* crise* critiqu* danger* \
        destruct* dette* dictat* discrimin* dommag* douleur* douloureu* déception* défait* déficit* dégât* dénonc* désespo* \
        détrui* détérior* déçu* effondr* emprisonn* ennemi* envahi* explos* extrémis* faible* faillite* faim frustr* furieu* \
        harcel* honte* hostil* illég* inacceptabl* incendie* infect* injust* inond* interdi* intimid* inutile* invasion* \
        licenci* mal malad* manifestants mauvais* menac* mensong* menti mentir missile* misère misérabl* nuisible* néglig* \
        opprim* pandémi* panique* pauvre* perd perdre perdu* perte* peur* pirat* poison* pollu* poursuiv* prison* protest* \
        pénurie* racis* rebelle* regret* risque* récession* réfugié* répress* sale* sanction* sexis* souffr* stress* \
        sécheresse* séisme* tempête* toxique* traumat* triste* tromp* trouble* urgence voleur* volé volée vulnérab* échec* \
        échou* émeute* épidémi* évacu*
        """,
      mild: """
        abandon* amende* annul* arme armes baisse* bataille* combat* contest* controvers* coûteu* difficil* difficulté* \
        doute* démission* désagréable* ennuy* erreur* fardeau fatigu* fui fuient fuir gaspill* grave graves grève* impopul* \
        incapable* incert* inquiet* inquiét* insuffisan* inégal* lent lente lutte* malheur* manqu* oppos* plaindre plaint* \
        pression* problème* puni* ralenti* refus* rejet* retard* soldats souci* suspect* suspend* suspens* sévère* tension*
        """),
    neutral: """
      honoraire* maladress* pauvret programm*
      """)

  static let spanish = ToneWords(
    positive: Cues(
      strong: """
        admir* alegr* asombros* brillant* celebr* encant* entusias* espléndid* estupend* excelen* excepcional* \
        extraordinari* fantástic* felic* feliz formidable* genial* heroic* heroín* héroe* impresionant* magnífic* maravill* \
        perfect* soberbi* triunf*
        """,
      plain: """
        afortunad* agradec* alivi* amistad* amistos* aplau* armon* bella* belleza bello* benefici* bienven* buen buena \
        buenas bueno buenos confiab* confian* cura curado curar cálid* delici* disfrut* divertid* eficaz* eficien* elogi* \
        esperanz* exitos* gana ganador* ganan ganar ganó generos* gracias gratitud hermos* honor* ideal* innova* inspir* \
        justicia liber* logr* mejor* optimis* orgull* pacífic* paz premi* progres* prometed* prosper* reconcili* rescat* \
        sabros* salv* sana sanar sano sanos satisf* segur* solidari* suerte talent* tregua valentía valient* ventaj* \
        victoria* éxito*
        """,
      mild: """
        acuerdo* alent* alianza* apoy* aprob* ayud* calidad calma comprom* cooper* creativ* crece crecen crecimiento dona* \
        estabil* estable* fortale* fuerte* fácil* gratis gratuit* modern* motiv* oportunidad* original* popular* positiv* \
        protección proteg* recomend* resolv* respet* restaur* rica* rico* rápid* solucion* solución sonri* tranquil* \
        voluntari* útil*
        """),
    negative: Cues(
      strong: """
        abuso* asesin* atrocidad* atroz bomba* brutal* cadáver* catastróf* catástrof* corrup* crimen criminal* cruel* \
        crímenes delito* desastr* devast* escandal* escándal* espantos* fallec* fraud* genocid* guerra* hambruna* horr* luto \
        masacr* matado matan matar mató mortal* muere mueren muert* murieron murió odio* peor* rehenes rehén secuestr* \
        suicid* terribl* terror* tortur* tragedia* trágic* viola violación* violador* violen* víctima*
        """,
      plain: """
        absurd* accident* acos* acus* agre* alarma* amenaz* arrest* ataca* atacó ataque* atentado* caos caída* caótic* \
        colaps* conden* conflict* contamin* crisis crític* culpab* cáncer* cárcel* daña* dañin* daño* debilit* decepcion* \
        denunci* derrot* derrumb* desemple* desesper* despid* destru* deten* deterior* deuda* dictad* discrimin* disturbio* \
        dolor* débil* déficit* emergencia* encarcel* enemig* enferm* engañ* epidemia* escasez estrés evacu* explos* \
        extremis* fracas* frustra* furios* hambre herid* hirió hostil* huracán* ilegal* inacept* incendio* infec* injust* \
        intimid* inund* invad* invas* inútil* ira ladr* lament* mal mala malas malo malos mentir* miedo* miseria* misil* \
        narco* neglig* opres* pandemia* peligr* perd* pobre* prisioner* prisiones prisión prohib* protest* pánico pérdida* \
        quiebra* racis* rebelde* recesión refugiad* repres* riesg* robar* robo* robó sancion* sequía* suci* sufr* temor* \
        terremoto* trauma* triste* tóxic* venen* vergonz* vergüenza* vulnerab*
        """,
      mild: """
        abandon* aburrid* arma armas batalla* cancel* cansad* castig* combat* controver* costos* desafortunad* desigual* \
        desperdici* dificult* difícil* dimit* disput* duda* error* falta* faltó grave* huelga* huy* incapa* incert* \
        insuficien* lent* lucha* molest* multa* niega* opone* oposición polémic* preocup* presión problema* queja* rechaz* \
        renunci* retras* sever* soldados sospech* suspend* tensiones tensión
        """),
    neutral: """
      agreg* agregó comprometer deteng* honorari* perdon* seguro seguros
      """)

  static let italian = ToneWords(
    positive: Cues(
      strong: """
        ammir* brillant* celebr* eccellen* eccezional* entusias* eroe eroi eroic* fantastic* felic* festegg* formidabil* \
        genial* gioia gioie gioios* magnific* meravigl* perfett* splendid* straordinari* stupend* superb* trionf*
        """,
      plain: """
        accogli* affidabil* amichevol* amiciz* applau* apprezz* armoni* bella belle bellezza belli bello bene benefic* \
        benvenut* buon buona buone buoni buono calor* coragg* delizios* divertent* efficac* efficien* elogi* fiduci* fortun* \
        generos* giustizia gratitud* grazie guari* gustos* ideal* innov* ispir* liber* lode miglior* onor* orgogli* ottim* \
        pace pacific* piacere piacev* premi* progress* promett* prosper* riconcili* ringrazi* riuscit* salv* sicur* soddisf* \
        solidal* sollievo speran* success* talent* tregua vantagg* vinc* vitto*
        """,
      mild: """
        accord* aiut* allean* approv* calm* cooper* creativ* cresce crescita donazion* facil* forte forti gratuit* incoragg* \
        modern* motiv* opportunità original* popolar* positiv* protegg* protezion* qualità raccomand* rafforz* rapid* \
        restaur* ricca ricco risolt* risolv* rispett* soluzion* sorri* sostegn* sosten* stabil* utile utili utilità \
        volontar*
        """),
    negative: Cues(
      strong: """
        abus* assassin* atroc* bomba bombard* bombe brutal* cadaver* carestia catastrof* corrot* corruz* crimin* crudel* \
        decedut* decess* delitt* devast* disastr* frod* genocid* guerr* lutto massacr* morire morta mortal* morte morti \
        morto muoiono muore odio orribil* orror* ostagg* peggio* rapimento rapit* scandal* sequestr* stupr* suicid* \
        terribil* terror* tortur* tragedi* tragic* uccid* uccis* violen* vittim*
        """,
      plain: """
        accus* aggress* allarm* alluvion* arrest* assurd* attacc* attentat* bancarott* bugi* calo cancro caos caotic* \
        carcer* carenz* cattiv* colpevol* condann* conflitt* crisi critic* croll* dann* debit* debol* deficit delus* denunc* \
        deterior* discrimin* disoccup* disordin* dispera* distru* dittat* divieto dolor* emergenz* epidemi* esplos* \
        estremis* evacu* fallim* fallit* fame feriment* ferit* frustr* furios* furt* illegal* inaccettab* incend* incident* \
        indebol* infezion* ingann* ingiust* inquin* intimid* inutil* invad* invas* ladr* licenz* malat* male mentire mentit* \
        minacc* miseri* missil* molest* neglig* nemic* oppress* ostil* pandemi* panico paur* perde* perdit* pericol* persa \
        perso pover* prigion* profug* protest* rabbia razzis* recession* repress* ribell* rifugiat* rimpian* risch* rivolt* \
        rubat* sanzion* sconfitt* sessis* siccità sofferen* soffr* sporc* stress terremot* timor* tossic* trauma* trist* \
        tumor* uragan* velen* vergogn* vietat* vulnerab*
        """,
      mild: """
        abbandon* annull* arma armi battagli* combatt* contest* controvers* costos* difficil* difficolt* dimett* dimission* \
        disugua* dubbi* error* fastid* fugg* grav* incapac* incert* insufficien* lament* lent* lott* manca mancan* multa \
        multe noios* oppos* polemic* preoccup* pression* problem* punit* punizion* respin* rifiut* ritard* scioper* sever* \
        sfortun* soldati sospen* sospes* sospett* sprec* stanc* tension*
        """),
    neutral: """
      dannunzi* delusio gravid* gravidanza gravit* lente lenti liberal* lottizz* onorari* onorevol* opposto premier \
      salvator* salvo vincol*
      """)

  static let portuguese = ToneWords(
    positive: Cues(
      strong: """
        admir* alegr* brilhant* celebr* comemor* encant* entusias* esplêndid* excecional* excelen* excepcional* \
        extraordinári* fantástic* felic* feliz* formidáve* genial* heroi* herói* incríve* magnífic* maravilh* perfeit* \
        soberb* triunf*
        """,
      plain: """
        acolh* agradec* alívi* amigáve* amizade* aplau* aprecia* bela belas beleza belo belos benefíci* benéfic* boa boas \
        bom bons caloros* confian* confiáve* conquist* coragem coraj* cura curado curar delicios* divertid* eficaz* eficien* \
        eficác* elogi* esperanç* ganh* generos* gratidão harmon* honr* ideal* impression* inova* inspir* justiça liber* \
        linda lindo melhor* obrigad* optimis* orgulh* otimis* pacífic* paz prazer premi* progre* promissor* prosper* prémi* \
        prêmi* reconcili* resgat* saboros* salv* satisf* segur* solidári* sorte sucesso* talent* trégua* vantag* venc* \
        vitóri* êxito* ótim*
        """,
      mild: """
        acordo* ajud* alianç* apoi* aprov* calm* cooper* cresce* crescimento criativ* doaç* encoraj* estabil* estáve* \
        fortale* forte* fácei* fácil* gratuit* grátis modern* motiv* oportunidade* original* popular* positiv* proteg* \
        proteç* qualidade recomend* resolv* respeit* restaur* rica rico rápid* soluç* sorri* tranquil* voluntári* útei* \
        útil*
        """),
    negative: Cues(
      strong: """
        abus* assassin* atrocidad* atroz bomba* brutal* cadáver* catastróf* catástrof* corrup* corrut* crime* criminos* \
        cruel* desastr* devast* escandal* escândal* estupr* faleci* fraud* genocíd* guerra* horror* horríve* luto massacr* \
        matam matar mataram matou morre* mort* pior* refém reféns sequestr* suicíd* terror* terríve* tortur* tragédia* \
        trágic* violaç* violent* violên* vítima* ódio*
        """,
      plain: """
        absurd* acident* acus* agredi* agress* alarm* ameaç* arrisc* assédi* ataca* atacou ataque* atentado* cadeia cancro \
        caos caótic* colaps* conden* conflit* contamin* crise* crític* culpad* câncer* danific* dano danos decepç* deceç* \
        demiti* denunci* denúnci* derrot* desab* desempreg* desesper* despedi* destru* deterior* detid* discrimin* ditad* \
        doent* doenç* doloros* dor dores défice* déficit* dívida* emergência* enfraquec* engan* epidemia* escassez estresse \
        evacu* explos* extremis* falh* falênc* ferid* feriment* fome fraca fracass* fraco fracos frustr* furac* furios* \
        furt* hostil* hostis ilega* inaceitáve* incêndio* infecç* infeç* inimig* injust* intimid* inundaç* invad* invas* \
        inútil* ladr* lament* mal mau maus medo* mentir* miséri* motim má más mísseis míssil neglig* opress* pandemia* perd* \
        perig* pobre* polui* presa preso presos prisão proib* protest* pânico queda* racis* raiva rebeld* recess* refugiad* \
        repress* risco* roub* sanç* seca secas sofr* stress suja sujo temor* terramoto* terremoto* trauma* triste* tumult* \
        tóxic* venen* vergonh* vulneráve*
        """,
      mild: """
        abandon* aborrec* arma armas atras* batalha* cancel* cansad* castig* combat* controvér* custos* demiss* desigual* \
        desperdi* dificuld* difícei* difícil* disput* dúvida* erro* falta* foge* fugi* grave graves greve* incapaz* incert* \
        incomod* infeliz* insuficien* lent* luta* multa* oposiç* opõe* polémic* polêmic* preocup* pressão problema* puniç* \
        queix* recus* rejeit* renúnci* sever* soldados suspeit* suspens* tensão tensões
        """),
    neutral: """
      erroll morteiro* mortgage perdo* perdão premier salvador* salvo seguradora* seguro seguros venceslau venciment*
      """)
}
