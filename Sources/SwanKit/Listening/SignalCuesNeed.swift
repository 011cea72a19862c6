extension SignalCues {
  /// They doubt whether or when their matter is seen to, or hear nothing of it.
  static let uncertain: CueTables.Table = (
    "uncertain",
    """
    still|been|sitting|sat|just waiting|awaiting|unclear|unsure|wondering|unanswered
    still haven't|hasn't|not|don't|havent|isn't|waiting heard|received|had|been|got|know|arrived|come|seen|shipped|here|moved
    still|and|but|far|then|since|yet nothing
    waiting for|on|to|since .. NEWS|call|callback|someone|somebody|OURS|you|hear|see|know|be
    not|isn't|aren't|unsure|uncertain sure|certain|clear if|whether|when|what's|what|anyone|i'm|how|where
    not|never sure|certain i'll|you'll|it'll|this|that will|is|has|went
    unsure|uncertain|unclear if|whether|when|about|to|what|where
    no|any idea|clue|information|info if|when|whether|what|where|who|about|anywhere|whats|what's
    don't|dont|not know if|when|whether|where|what's|whats|what
    don't|dont|not know what|who|whom|where to
    haven't|hasn't|havent|not|never heard|hear|had|received|got back|anything|from|a|an|any|nothing|since|so
    yet to hear|receive|get|see
    not heard
    heard|hearing nothing|anything
    no one|body seems|knows|can|could|has|tells|replied|answered|called|will
    nobody|noone has|can|could|seems|knows|replied|answered|called|will|is|tells tell|told|to|replied|answered|called|say|said|explain|responded|know|knows|me|us|been|taken|contacted|seen
    nobody|noone knows|seems|replies|answers|responds|cares
    is|are|if anyone|anybody|someone|somebody you? there|reading|listening|working|looking|going|even|home|actually
    anyone|anybody|someone|somebody there|going|home|listening|reading
    can|could|will|would|does|do someone|anyone|somebody|anybody .. tell|explain|know|confirm|ever|actually|even|answer|reply|read
    no|any NEWS
    not|single a|one? word|peep
    status of|update? my|the|our
    tell|told|telling me|us when|whether|what's|whats
    wonder|wondering if|whether|when .. my|our|OURS|someone|somebody|anyone|ever|any|NEWS
    left|been guessing|wondering|hanging|clueless|waiting
    did|does|has|have|do you|my|our|anyone|anybody|the .. get|receive|received|go through|been|reach|arrive|forgotten|arrived|looked|shipped
    will|would|is|are|am someone|somebody|anyone|anybody|i|it|this|we|my|you|ever ever|actually|even
    ^ will|is|are my|our|the OURS .. ASKS
    is|are|will ... or not|what
    should i|we .. or
    do|am|are|is i|we|my still ... ASKS
    am i|we still|in|on|even|getting|going
    i|we|seriously|really doubt
    beginning|starting|begin|start to|thinking think|wonder|worry|doubt|fear
    how much longer
    how long will|until|before|must|am|more
    when will|can|is|are|am .. get|arrive|be|come|back|receive|expect|hear|coming|ready|fixed|happen|sent
    when|where is|are|will my|our|the OURS
    what happens|happened now|next
    what's|whats next|happening|going with|on
    what|whats|what's is? happening|going|up with|on|to
    what is|has happening|happened|going|become|next
    nothing changes|since|yet|so|from|back|moved
    so far no|nothing|silence|not
    kept|left|still|completely|totally|all|are|we're|i'm|us in the|total|complete|a? dark|limbo
    but|and who knows
    hoping .. gets|get read|someone|seen
    where's|wheres my|our
    where is|are|has|have my|our|OURS
    where the hell|heck
    supposedly|pending|vanished|disappeared|evaporated
    keep refreshing|checking
    been forgotten
    forgotten about me|us
    tracking page|number|info? hasn't|stuck|not|isn't|nothing
    see|get the|my _ again
    if i'll|we'll|i|it ever
    seems to know
    never|not got|received|had|came|arrived a? letter|NEWS|back
    confirmation never
    received|had|got|getting no NEWS
    unclear to me|us
    tell me|us what is
    not sure|certain|convinced you'll|i'll|it'll|anyone|they'll|anybody
    did|have|has you|anyone|YOU ever|even? get|receive|got|received|see|read
    did|does|has|have|is .. been|being read|seen|received|forgotten|approved|processed|dealt|looked|handled|shipped|sent|lost|dispatched|opened|resolved|answered
    where's|wheres the OURS
    who knows when|if|where
    still no|nothing|not NEWS|OURS
    still|and|but nothing $
    what happened to my|our|OURS
    tell|told me|us what|if|where is|are|happens|happened|my|our
    know what|if|whether is|to|will|going|believe|expect|i'll|happens
    no|any clue|idea $
    complete|so|far|total|but|radio|deafening silence
    has|is the chat|line died|dead
    has|have|did anyone|anybody|someone|somebody
    do|does YOU|anyone even|actually|still have|know|got|read|exist
    can|could|please you|someone|anyone|somebody|u please? confirm|check if|whether|that|my
    confirm|check if|whether
    NOT had|received|got|seen|given any|a|an|one NEWS
    supposed|meant|promised|told|due|said ... but never|nothing|no|nobody|didn't|hasn't|still
    but never did|came|got|happened|heard|arrived|received
    or is that it
    or|have not|i|you|is not? ASKS
    nobody|noone|one is|has|have|was telling|told|knows|able|there|answering|replied|called
    none the wiser
    confused|unsure|unclear|worried|concerned about|if|whether|that|my ... if|whether|been|lost|or
    worried|afraid|concerned|scared that|my|i|it ... lost|not|never|won't|forgotten|missed
    am i supposed|meant|right to
    what am|are i|we supposed|meant to
    any progress|luck|movement|joy
    how do i|we know if|whether|that
    have i|we been|missed
    lost in the|limbo|post|mail|void|system
    left|leave|leaves|leaving|keeping|kept me|us hanging|guessing|wondering|waiting|dark
    wish someone|somebody|you|i would|knew|could
    who|whom do|should|can i ask|call|contact|talk|speak
    still on|happening|coming|going|valid|open ASKS
    gone quiet|silent
    black hole
    fallen through|between
    checking|asking|enquiring|inquiring whether|if|about|on .. YOU|my|our|OURS
    can't|cannot|cant|couldn't tell|see|say if|whether|when|where
    the latest on|about|with|regarding|news
    fear|suspect|guess ... never|not|lost|forgotten
    let me|us know .. stand|stands|happening|status|when|whether|either
    any idea|clue|chance when|if|where|how|what
    where things|we|i|it stand|stands
    will i|we .. get|see|receive|hear
    are|is|was YOU|anyone|someone ever|going|planning to ... answer|reply|fix|call|help|send|refund|respond|come
    are|is YOU|anyone ever|even|still|actually
    seems|seem|appears to have vanished|disappeared|gone|been
    OURS hasn't|hasnt|haven't|not|didn't|never arrived|come|turned|shown|shipped|moved|appeared|arrive
    should i just|assume|worry|wait|be|expect|keep|call
    weeks|days|months|hours|year of silence|waiting|nothing
    where are|r YOU ASKS
    nothing from|since you|YOU|last|my|then
    !never|not|haven't|hasn't once|ever? had|have a|an|any|one single? BAD|complaint|complaints|trouble|reason|cause
    !no need
    !not|no need|have to wait
    !can't|cant|oh|i'll|will|can wait
    !no|any idea how YOU|good
    !how|what YOU do|wants
    !don't know anyone|how|anybody
    !anyone on|in your|the speaks|who
    !take YOUR time
    !wondered|wonder|wondering if|whether|what's you|the|i|it .. could|stock|dinner|does|new
    !rest assured
    !know exactly|much
    !and|but it|i arrived|came|works|does|was|accept
    !heard back within
    !got the answer
    !like you
    !how great|good|wonderful|do you
    !news is good
    !waiting room|staff|area
    !if i|you ever
    !where is|are your
    !nobody knows how
    !your competitor|rival
    !at first
    !she|he had|has no
    !waiting for this|one
    !no answer|reply|response|update|news needed|necessary|required
    !unsure|uncertain about the
    !where are YOU based|located|from|open
    """
  )

  /// They need something now, or before a time that is near.
  static let urgent: CueTables.Table = (
    "urgent",
    """
    asap|a.s.a.p|urgent|urgently|urgency|emergency|immediately|immediate|hurry|rush|expedite|expedited|imperative|essential|critical|stranded|pressing|dire|desperate|desperately|chest|breathing|bleeding|ambulance|insulin|unconscious|sos
    NEED|help|please|pls|call|fix|somebody|someone|out|do|act|stop|block|send|come .. right now|away
    straight away
    at once
    top|high|highest|utmost|first|absolute priority
    as soon as YOU|possible|humanly
    time critical|sensitive
    quick|quickly please|help|pls|need|needed
    quick|fast|prompt|immediate|speedy response|reply|action|answer|help
    before it's|its too|gets|the|my
    NEED .. .. NOW
    NEED ... by|before|within tomorrow|today|tonight|noon|midnight|end|eod|tuesday|wednesday|thursday|friday|saturday|sunday|monday|<n>|the|then|this|next|my|an|lunch
    NEED ... in|within <n>|the|an|next|half|ten|twenty|five|hour|minutes
    NEED .. right|this|like now|minute|instant|second|yesterday|away
    help now|right|immediately
    has|have|must|need to be|go|leave|arrive|get|have|happen|receive ... by|before|today|now|tonight|tomorrow|within
    must have|get|go|arrive|be|receive ... by|before|today|now|tonight|tomorrow|within
    STARTS in|at <n>|ten|five|six|seven|eight|two|three|twenty|fifteen|thirty|an|half|noon|midnight|one|a|under|less|few UNIT|pm|am|hour|noon|midnight|an|than
    STARTS in|within .. UNIT|days
    STARTS|due|deadline|flight|wedding|funeral|exam|interview|presentation|surgery|court|party|trip|rent|meeting|event .. is|are|due .. tomorrow|today|tonight|saturday|friday|sunday|monday|thursday|wednesday|tuesday|in|this
    due today|tomorrow|tonight|this|in
    can't|cannot|cant|couldn't|not wait until|till|any|another|longer|til
    can't|cannot|cant wait $
    minute|moment|second to lose|spare
    running|runs out of time
    time is|was running|short|tight|of|ticking|critical
    clock is ticking
    every|each minute|second|hour counts|costs|matters|delay
    drop everything
    locked out .. of my|our|house|car|flat|and
    this minute|instant|second
    tomorrow morning .. still|and
    tomorrow and|but
    do something
    deadline is|in|today|tomorrow|tonight|for|approaching|looming
    at the latest
    before close|noon|midnight|tonight
    before the|my .. closes|tomorrow|today|tonight|leaves
    end of business|day|today|play
    reply|response|answer|action|respond .. within
    system|server|site|production|everything|network|till|tills is|are|completely? down
    live tomorrow|today|tonight|now
    nobody|noone|can't can? work
    standing|stuck|im|i'm|here at the gate
    pouring|flooding|leaking|burst|smoke|gas|fire water|leak
    water pouring|leaking|everywhere|flooding|is|coming
    without|no heating|power|heat|water|electricity|insulin .. since|tonight|today|and
    arrive|arrives in half|an|<n>|ten|twenty|one
    stolen .. card|please|block|help
    card's|card been stolen
    right now|away ASKS|!|!!
    have|got a? deadline
    help me .. now|quick|please
    within the|an hour or
    call|phone|ring|email|text|help|answer|contact|dm me|us|back .. NOW|quick|quickly
    send|get .. someone|somebody|help|engineer|ambulance|plumber|technician NOW|quick|quickly|fast|over|out|right
    act|come|move|work|respond|reply|answer|do .. fast|quickly|quick|NOW
    fix|sort|block|freeze|stop|resolve|cancel|restore|process|release|ship|look|handle .. NOW|quick|quickly|fast
    matter|question of hours|minutes|life|urgency|days|time
    life and|or death
    by the minute|hour|second
    please|pls .. quick|quickly|fast|now|today|tonight|asap
    sooner the better|rather
    today please|pls|if|!|!!
    flying|travelling|traveling|leaving|moving|getting|closing|opening today|tomorrow|tonight
    tomorrow .. and|but still|i|no|it|my|the|not
    in <n>|five|ten|an|two|three|half|twenty|fifteen|thirty|one .. UNIT .. but|or|!!
    time's|times running|short|ticking|nearly
    have|has|need|got|must to .. in .. UNIT
    gas|water|major leak|leaking
    there's|is a fire|leak|flood|smoke
    every|each hour|minute|second|day ... costs|costing|counts
    stuck in|inside .. lift|elevator|car|room|snow
    costing|losing us|me|sales|money|thousands
    could|can|please .. today please
    can|could|will .. today ASKS
    only|just have|got|has .. <n>|an|one|few UNIT|day|days .. left|to|before
    <n>|an|one|few UNIT left
    !no|not|in|don't|neither rush|hurry|urgent|emergency|priority|urgency
    !not at? all? urgent
    !in no|a hurry
    !not|isn't|hardly|nothing|isnt|wasn't .. urgent|emergency|priority|rush
    !urgent|emergency care|clinic|exit|exits|seat|fund|contact|row|room|repair|services
    !happy|the|looks|seems|works|is right now
    !CREW DONE ... SOONER|today|yesterday
    !SOONER DONE
    !immediately helped|answered|fixed|solved|replied
    !YOU|agent|she|he|staff|bank|man|driver .. immediately|answered .. .. helped|fixed|answered
    !within the hour brilliant|great|thanks
    !what does|counts
    !was|were|if .. in|urgent|hurry|deadline|emergency
    !deadline passed|was
    !can|could wait
    !by mistake
    !low|lowest priority
    !asked|told me|us to
    !stop sending
    !last year|week|month
    !next year|year's|month|week
    !your competitor
    !thanks|thank|brilliant|great|lovely|wonderful|impressed|well|exits|boarding|necessary|woke|sometime|whenever
    !when|whenever you|free
    !be there|in
    !promised|said|delivered|arrived|came within
    !rush hour
    !quick response|reply|answer|fix ... thanks|great|appreciated
    !grateful|thanks|appreciate ... quick|fast|prompt|speedy|immediate
    !NOT need|require
    !no|any need
    !emergency number|line|services|contact|room|row|vehicle
    !closes|opens at <n>|five|six|nine ASKS|right
    !by .. mistake
    !i|was|were|he|she|reply|staff|man|all|claim|problem|documents|card DONE ... SOONER|today
    !^ DONE ... SOONER|today|yesterday
    !never|not .. urgent
    !what's|whats|what|is the deadline
    !urgent queue|line|lane|department
    !there's|is no|not
    !no rush|urgency
    !i|he|she|YOU|you came|answered|replied|left|fixed at
    !emergency|urgency was|over|is over
    !UNIT ago
    """
  )
}
