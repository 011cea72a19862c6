extension StepCues {
  /// Says what is wrong, or that it is understood.
  static let acknowledge: CueTables.Table = (
    "acknowledge",
    """
    i|we|can|completely|totally|fully|certainly|do|really|absolutely understand
    understand how|that|your|why|the|this|you|it|you're|you've|it's
    understood
    understandable|understandably
    gotcha
    i|we|can|do see how|why|that|what|where|you|you're|you've|your
    i|we|can see the|a|it|this .. charge|problem|issue|same|error|delay|mistake|fault|double|wrong|still
    see|seeing|found|noticed .. on|at my|our end|side
    seeing|experiencing the|a same|similar
    i|we hear YOU|you're|you've
    hear|heard YOU loud|out
    sorry|apologies|apologize|apologise for|about your|our|all|keeping|letting|losing|sending|missing|charging
    sorry|apologies|apologize|apologise for|about the|a|any ~inconvenience|inconveniences|delay|delayed|wait|late|long|slow|confusion
    sorry|apologies|apologize|apologise that you|your|you're|you've|the|it|our|we|this|things .. _
    sorry you|you're|you've|you'd|your|they|she|he|our|it's|things|there's
    sorry we|i missed|let|kept|lost|sent|charged|messed|didn't|forgot|got|weren't|couldn't|failed|left|gave
    sorry the|it|this|to|someone|somebody|nobody .. has|have|had|is|isn't|was|wasn't|were|weren't|did|didn't|came|arrived|turned|broke|never|keeps|keep|still|wouldn't|won't
    sorry .. to hear|see|learn|read|know
    upset|sad|disappointed|concerned|shocked|saddened|hate|horrified to hear|see|learn|read
    aware of YOUR|this|an|these|some|that|it|several
    must|can|could|would|may be|feel|seem|have .. frustrating|annoying|upsetting|disappointing|stressful|difficult|scary|worrying|hard
    must've|must have? been
    frustrating|inconvenient|disappointing|unacceptable|upsetting|stressful|heartbreaking|infuriating|distressing|annoying|worrying|scary
    frustration|disappointment|concern|concerns|distress
    not ideal|acceptable|okay|ok|fair|right|great|cool
    no fun
    that|this|it sucks|stinks
    nothing worse|than
    you're right|correct|absolutely|quite right|correct
    you're right|correct
    you are right|correct
    every|a right to
    not the|an|a .. experience|service|level|standard|way|impression|welcome|start
    never|not|isn't|hardly|def|definitely what|how we|you|you'd|you've|we'd
    don't|never|hate like|want|to .. hear|see|happen|feel
    thank|thanks YOU? for|of letting|reporting|flagging|bringing|raising|alerting|highlighting|mentioning|pointing|explaining|clarifying|telling|making
    thank|thanks YOU? for sharing|providing .. details|info|information|video|screenshot|feedback|this|recording|idea
    thank|thanks YOU? for your|the|that|this|all .. feedback|heads|info|details|detail|information|screenshot|screenshots|video|report
    appreciate your|the|you .. feedback|patience|letting|sharing|telling|details|frustration|concern
    i|we know|appreciate|realise|realize|recognise|recognize|acknowledge how|it's|it|that|this|you're|you've|you'd|waiting|not
    i|we|do know|appreciate you|your ~can|letting|feedback|business|loyalty|patience
    i|we get it|that|how|why|where
    ^ .. sounds|looks|seems like|as|so|really|awful|horrible|terrible|dreadful|frustrating|painful|very
    does|doesn't|not|certainly sound .. good|right|great|fun|like|awful|strange|frustrating
    seems|looks|appears|sounds like|that|as YOU|YOUR|your|the|we
    we've|i've|have received|noted|read .. report|feedback|complaint|message|email|concern|review
    if|think i|we have|understand|heard|got YOU|this|that|it|you
    ^ so|ok|okay|right you|you've|you're|your|it's|the|i|they|that's _ _
    should|shouldn't|shouldnt|ought not|never|to|have|be|had have|be|had|happen|happened|been
    shouldn't happen|be|have
    deserve|deserved|expect|expected|owed better|far|more|much|a .. better|medal|welcome|answer|explanation
    let|letting|failed YOU down
    down on|by us
    we|i messed|screwed|slipped|fell .. up|short
    i|we|really feel|felt for YOU|you
    feel|felt terrible|awful|bad|horrible
    nobody|noone|anyone wants|upset|deserves|likes
    would upset|frustrate|annoy|anger anyone|me|anybody|us
    can't|cannot|mustn't|couldn't be|have been? easy|nice|fun|pleasant
    fair point|comment|enough
    poor|bless _
    been|being|were bounced|passed|sent|pushed|waiting|chasing|left|kept|given|told .. around|between|to|without|waiting|different|wrong
    give|giving|gave|cause|caused|causing .. trouble|headache|headaches|stress|grief|hassle|upset|distress
    oh no|dear|gosh
    yikes|ugh|oof|ouch|uhh|eek|gosh
    uh oh
    that's|it's so|really|very|quite|a? odd|strange|weird|awful|terrible|horrible|rubbish|crazy|insane|unfortunate|painful|shocking|shame
    that is so|really|very|quite|a? odd|strange|weird|awful|terrible|horrible|rubbish|crazy|insane|unfortunate|painful|shocking|shame
    clear from your
    sorry|apologies|apologize|apologise for|about|any the|any|this|your trouble|frustration|hassle|disappointment|upset|experience
    !glad|happy|pleased|great|lovely|thrilled|delighted|good|wonderful to? hear
    !no|any|other|further|more concern|concerns|trouble
    !don't|dont|didn't|can't|cannot|not understand|see|hear|know why|what|how|your|you|the|that
    !understand|understanding your|the .. concern|concerns|issue better
    """
  )
}
