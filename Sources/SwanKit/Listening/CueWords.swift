/// The words that words in capitals stand for in cues; at most 64 classes, since each has a bit.
enum CueWords {
  /// A class a line: what it is called, and its words.
  static let classes: StaticString = """
    YOU you u ya yall y'all you've you'd they them this it
    YOUR your ur yall's their
    MY my our the a
    NOT not don't dont doesn't doesnt won't wont wouldn't can't cant cannot couldn't never isn't \
      wasn't aren't weren't didn't didnt hardly no ain't haven't hasn't nor neither nobody without \
      rarely seldom
    GOOD good great excellent lovely perfect perfectly wonderful wonderfully fantastic brilliant \
      brilliantly friendly helpful kind kindly kindness cheerful cheerfully spotless clean patient \
      patiently patience polite politely prompt promptly quick quickly fast faster swift swiftly \
      speedy professional professionally pleasant reliable fresh warm warmly welcoming welcome \
      generous punctual smooth smoothly flawlessly flawless beautiful beautifully delicious tasty \
      yummy happy courteous courtesy attentive responsive honest fair fairly amazing awesome \
      superb outstanding impressive impressed pleased pleasure joy delight delightful nice nicely \
      heavenly tidy neat accurate accurately proper properly exactly gentle caring considerate \
      thoughtful respectful knowledgeable efficient efficiently consistent exceptional stellar \
      excellence terrific fabulous marvellous gorgeous comfortable comfy cosy cozy safe safely \
      correct competent skilled thorough thoroughly careful carefully best better fun legend \
      legends gem star treat spot top-notch topnotch notch smile smiling smiles hot crisp high \
      effortless easy simple early straight immediately
    HELPS help helps helped helping helpful solve solves solved fix fixes fixed sort sorts sorted \
      resolve resolves resolved answer answers answered explain explains explained deliver \
      delivers delivered arrive arrives arrived remember remembers remembered listen listens \
      listened care cares smile smiles work works worked reply replies replied respond responds \
      responded finds found greet greets greeted welcomes welcomed picks handles handled settle \
      settled settles impress impresses delight delights accommodate accommodates
    TIMES time visit stay order call meal delivery trip flight purchase ride journey day night \
      morning evening week weekend month year occasion appointment parcel package dish update \
      interaction monday tuesday wednesday thursday friday saturday sunday winter summer spring \
      autumn christmas hour
    BAD bad awful terrible horrible dreadful appalling rude late slow slowly broken dirty filthy \
      cold wrong missing lost crushed damaged delayed cancelled canceled busy unavailable \
      unhelpful useless hopeless poor poorly disappointing disappointed down stuck confusing \
      incompetent annoying frustrating frustrated overcharged problem problems issue issues excuse \
      excuses mess nightmare hassle headache struggle battle pain error errors fault complaint \
      disaster joke lie lies lying engaged jammed stale burnt soggy overcooked undercooked faulty \
      unreliable incorrect incomplete noisy grumpy crowded overcrowded closed glitch glitches \
      outage outages ignored sold shortage something overpriced inaccurate buggy laggy dull boring \
      bland tasteless uncomfortable stressful
    FAILS crash crashes crashed crashing break breaks broke breaking fail fails failed failing \
      lose loses losing lost forget forgets forgot forgetting drop drops dropped dropping cut cuts \
      cutting disconnect disconnects disconnected disconnecting freeze freezes froze freezing hang \
      hangs hung hanging jam jams jamming jammed ignore ignores ignored ignoring cancel cancels \
      cancelled cancelling canceled overcharge overcharges overcharged overcharging charge charges \
      charged charging mess messes messed screw screws ruin ruins vanish vanishes disappear \
      disappears transferred bounced leak leaks stall stalls lag lags lagging logs mixed misses \
      missed refuse refuses refused delay delays delayed dump dumps dumped throw throws smash \
      smashes squash damage damages buffer buffers buffering reboots rebooting restarts restarting \
      kicks times argue argues shout shouts lie lies skip skips reject rejects blame blames pass \
      passed reschedule rescheduled change changes changed double overbook overbooked swap swaps \
      pester spam spamming deny denies declined declines
    HARM overcharge overcharged charging lose loses lost crash crashes drops dropped hung missing \
      stale disappointing disappointed disappointment annoying rude useless covers excuses \
      downhill unfortunately sadly except anymore waiting ruin cancelled cut late worse worst \
      nobody wrong nightmare crushed dented smashed squashed torn leaking
    PEOPLE dog cat sister brother mother mom mum father dad wife husband son daughter toddler kid \
      kids child children parents boss friend friends neighbour neighbor neighbours neighbors \
      grandmother grandma partner flatmate roommate teacher manager colleague colleagues uncle \
      aunt
    ALWAYS always consistently invariably unfailingly
    PERMANENT always constantly forever permanently perpetually continually continuously \
      repeatedly consistently invariably eternally endlessly
    ANSWER answer answers answered reply replies replied respond responds responded pick picks \
      call calls called ring rings
    RIVAL rival rivals competitor competitors competition previous last former old
    AMAZED amazed astonished astounded stunned gobsmacked floored flabbergasted dumbfounded \
      awestruck awed stupefied speechless dumbstruck thunderstruck bowled
    SHOCKED shocked surprised
    AMAZING amazing incredible incredibly astonishing phenomenal extraordinary remarkable \
      breathtaking stunning spectacular sensational mindblowing
    UNREAL unreal unbelievable unbelievably insane insanely crazy wild
    FINE good great fast quick quickly easy easily kind kindly nice helpful friendly smooth \
      smoothly simple soon lucky generous patient beautiful beautifully delicious tasty brilliant \
      amazing lovely perfect perfectly clean well much thoughtful caring cheap polite
    RECOMMEND recommend recommends recommending recommended recomend recomending recomended \
      reccomend recommendation recommendations
    TELL tell tells telling told
    EVERYONE everyone everybody anyone anybody people folks friends family colleagues coworkers \
      mates neighbours neighbors relatives parents team clients customers teammates classmates \
      followers families friend neighbour neighbor colleague mate brother sister mum mom dad \
      mother father boss cousin cousins brothers sisters daughter son husband wife flatmate \
      flatmates roommate coworker group school village starters
    RELY rely relied count depend bank lean
    NEWS callback visit news update updates word progress confirmation answer response reply \
      information info sign eta feedback status decision communication contact
    OURS order orders parcel package refund money claim delivery payment account application \
      booking flight luggage bag bags suitcase engineer technician driver repair complaint ticket \
      case request documents message mail email card reservation deposit replacement stuff food \
      medication prescription mortgage loan laptop phone appointment connection train bus tracking \
      license licence passport visa items item goods letter query question issue reimbursement \
      subscription transfer shipment invoice sofa
    CANCEL cancel cancelling canceling cancelled canceled terminate terminating terminated close \
      closed closing end ending quit quitting discontinue discontinuing withdraw withdrawing \
      deactivate delete deleting deleted
    ACCOUNT account accounts subscription subscriptions contract contracts membership plan policy \
      policies service services licence license agreement insurance coverage broadband \
      registration
    OTHER another different new other alternative better cheaper proper
    RIVALS competitor competitors rival rivals competition
    FIRM provider providers bank banks carrier company companies network supplier suppliers \
      airline airlines isp insurer insurance firm brand shop store dentist doctor vendor agency \
      gym school hotel restaurant place operator broker service solution platform garage one
    BRAND verizon vodafone ee o2 sky bt virgin tmobile t-mobile comcast xfinity att sprint optus \
      telstra rogers bell three giffgaff barclays hsbc lloyds monzo revolut starling natwest chase \
      nationwide santander amazon tesco asda sainsbury's aldi lidl walmart target uber lyft delta \
      united southwest ryanair easyjet emirates lufthansa netflix spotify apple google samsung dhl \
      ups fedex yodel hermes evri geico aetna
    USE use using fly flying shop shopping buy buying order ordering stay staying book booking eat \
      eating return returning come coming visit visiting deal dealing bank banking travel \
      travelling traveling do go going spend give rent renting call recommend be trust work take \
      ride subscribe set darken
    NOW now today tonight tomorrow immediately asap urgently instantly pronto
    NEED need needs require requires requiring must
    STARTS starts leaves boards departs closes boarding goes runs begins ends expires opens arrive \
      arrives leaving closing is
    UNIT minutes mins min minute hour hours hrs seconds
    DONE came arrived replied answered fixed helped delivered called responded solved sorted \
      refunded blocked got received sent was were shipped resolved landed left had treated worked \
      gave appreciated grateful thanks brilliant
    SOONER immediately straight right instantly within promptly urgently urgent now
    ASKS ? ??
    ASK are is do does did can could should am was were will would why have has what how
    COST bill bills fee fees price prices quote charge charges cost costs invoice surcharge rate \
      rates
    MAGIC magic witchcraft wizardry sorcery miracle miracles miraculous mindblowing jawdropping
    CREW you u they y'all guys lot team service staff office desk support driver drivers courier \
      couriers helpdesk people nobody company store shop agent agents school surgery bank engineer \
      engineers website app site line lines system it nurses waiter waiters bus buses train trains \
      checkout lift elevator printer wifi deliveries delivery parcel parcels emails letters food \
      order orders package packages hotel garage department reception receptionist updates network \
      internet connection heating kitchen post mail postman bins machine chat bot account phone \
      postie branch team's appointments doctors
    RUINING nothing ruining ruined losing wasting breaking cancelling canceling messing destroying \
      wrecking ignoring hanging charging overcharging keeping leaving wrong lying screwing \
      delaying forgetting raising failing spamming closing putting treating cutting
    VISIT time visit stay order call meal delivery trip flight purchase ride appointment occasion \
      month week season
    GONE fixed here done sorted arrived shipped delivered resolved refunded back solved replaced
    BEST best fastest kindest nicest quickest friendliest easiest finest greatest cleanest \
      smoothest tastiest coolest loveliest prettiest sweetest warmest funniest smartest
    THANKS thanks thx thankyou thanx thnx tnx tks tysm tyvm
    SWITCH switching switch switched moving move moved going go gone changing change transferring \
      transfer taking take took defecting
    BADLY bad badly slow slowly rude rudely dirty dirt filthy cold wrong late poor poorly awful \
      terrible horrible mess hair bug mould smell noise state lack bill incompetence arrogance \
      useless broken
    MENDED fixed resolved updated corrected sent credited reset cancelled canceled escalated \
      processed removed arranged rebooked reopened submitted applied forwarded refunded voided \
      waived reversed unlocked unblocked restored released traced moved extended upgraded adjusted \
      reordered resent re-sent swapped exchanged reimbursed remade patched dispatched shipped \
      posted popped transferred replaced reactivated renewed amended logged scheduled issued \
      raised reported passed booked opened created added asked put taken switched rescheduled \
      reinstated redelivered re-issued reissued located delivered repaired merged chased checked \
      changed deducted compensated deactivated reconnected
    MEND fix look check investigate help send get sort resolve arrange organise organize escalate \
      process issue credit call ring phone review work take follow make pass forward assist ensure \
      correct update reset cancel rebook put ask chase have run swap ship post order reorder add \
      move book waive refund replace transfer raise report find test restore pull pop start begin \
      jump own drop dispatch remove reimburse exchange redeliver reopen expedite unlock upgrade \
      extend offer reach sorted dig track trace confirm file log speak clear cover repair
    MENDING sending shipping dispatching posting crediting refunding calling rebooking \
      transferring checking chasing escalating looking investigating working replacing fixing \
      sorting processing arranging issuing reviewing resending re-sending resolving reordering \
      raising logging passing forwarding rolling remade delivered sent fixed sorted dealt \
      repaired investigated looked reviewed collected handled redelivered
    PRESS hold press tap untick tick unplug plug restart reinstall uninstall install forward raise \
      use speak call ask show choose open go try select turn switch clear fill log sign click take \
      update delete enter type scroll contact visit email message ring review request check bring \
      reply create submit report dispute follow see send provide head complete read refresh reset \
      reboot charge connect disconnect register navigate access ensure make refer dm direct \
      download verify set change remove pop quote stream reach
    """
}
