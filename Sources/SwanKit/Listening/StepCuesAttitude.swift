extension StepCues {
  /// Warm, or eager to help, beyond plain politeness.
  static let attitude: CueTables.Table = (
    "attitude",
    """
    happy|glad|pleased|delighted|love|thrilled|relieved to help|hear|assist|see|know|look|have|be
    glad|happy|delighted|thrilled|chuffed|relieved|pleased YOU|you|you're|you've|it|that|we|for|to|everyone
    here to help|assure|assist
    here for YOU|you|anything|if|when
    help's here
    let's|lets help|get|sort|fix
    hope|hoping|hopefully this|that|you|your|it|we|to|she|he|they|everyone|everything
    thank|thanks YOU|you|so
    thanks
    appreciate you|your|it|this|that|the ~understanding
    welcome
    you're welcome
    no worries|problem|stress|probs|trouble
    have a|an .. day|weekend|evening|afternoon|morning|night|trip|flight|one|time|holiday|week|stay|journey|christmas
    have fun
    enjoy|enjoying the|your|it|that|this|them
    happy birthday|anniversary|holidays|streaming|travels|listening|watching|christmas|new|friday|monday|gaming|shopping
    good|best of? luck
    feel|feels|get better soon|today
    fingers crossed
    thinking of YOU|you
    understand how
    that|it|this|you must be|have|feel
    must've been
    so|very|really|truly|terribly|deeply|incredibly|awfully sorry
    sorry to hear|see|learn|know|you
    don't you? worry|hesitate
    any time
    anytime
    take care
    stay|keep safe|well|warm|healthy
    best|warm|kind|warmest|kindest wishes|regards
    cheers
    great|good|lovely|wonderful|fantastic|brilliant|amazing|awesome|sad to? hear|news|hearing|seeing
    great|good|excellent question|idea|point|choice|catch|spot
    congratulations|congrats
    we're|i'm|we've|straight|right|jump|all on it|this
    means a lot|the|so|everything
    <3
    :)
    :D
    ;)
    😊
    🙂
    😀
    😃
    😄
    😁
    🤗
    ❤
    💙
    💚
    💛
    💜
    💗
    💕
    🎉
    🎂
    👍
    🙌
    🥂
    🥰
    😍
    🤞
    ✨
    😟
    😔
    😢
    😥
    🙏
    xx
    x $
    we'd|i'd|would|we'll love|hate
    we want YOU|your|you .. to|have|work|be
    my|our|a|always pleasure
    looking forward
    we|i|really|truly care
    valued
    oh no|dear|gosh|bless
    yikes|ugh|oof|ouch|yay|woohoo|aww|aw|awww|hooray|wow
    bless YOU|you|him|her|poor
    sending|lots love|hugs|of|you|warm|positive
    lovely|great|nice|pleasure|good|fun|enjoyed helping|speaking|chatting|talking|meeting
    see you|ya soon|in|there|then|next|again|on|tomorrow
    feel free
    kind|lovely|sweet words|feedback|message|of
    make|made|makes my|our|your day
    got|have you covered
    you've|you come|reached to? the right place
    feel|felt for YOU|you
    feel|felt terrible|awful|bad|horrible
    hate|sad|upset|saddened|disappointed|gutted to see|hear|learn|know|that
    heartbreaking|heartbroken|gutted
    deeply|so|truly|incredibly upset|grateful|sad|disappointed|concerned
    you deserve|deserved
    every right to
    proud|grateful|thankful|honoured|honored of|to|that|for|you
    we're|i'm|always|still|only here if|for YOU|you|anything
    we'd|i'd like to help|assist|make
    would like to help|assist
    just|only a tweet|message|dm|call|click|shout away
    give|drop us a shout|bell
    rest assured
    can imagine|understand|only
    bear with
    losing|breaking .. anyone|anybody
    be|i'd cross|upset|frustrated|annoyed|gutted too
    sucks|rubbish|insane
    nothing|nobody worse|wants|deserves
    hun|lovely|hon|mate|buddy|bud|pal
    personally
    my|our promise
    whatever it takes
    totally|entirely|completely up to
    without you|question
    anything else|more we|i can|could
    !not what we like
    !don't like
    """
  )
}
