/// A shell that swan can complete words for.
package enum Shell: String, CaseIterable, Sendable {
  case bash, fish, zsh

  /// The script that makes this shell ask `swan complete -- WORDS...`.
  ///
  /// It knows nothing of swan's commands, so it never has to be installed again.
  package var completionScript: String {
    switch self {
    case .bash: bashScript
    case .fish: fishScript
    case .zsh: zshScript
    }
  }
}

// Readline ends words at '=' and ':' and replaces only what stands after them: so the words are
// joined again for swan, and what readline keeps is taken off swan's answer. Works in bash 3.2.
private let bashScript = #"""
  # bash completion for swan
  _swan() {
    local breaks=${COMP_WORDBREAKS//[^=:]/} word line kind='' joins='' prefix='' words=()
    for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
      if [[ ${#words[@]} -gt 0 && ( -n $joins || $word == [=:]* ) ]]; then
        words[${#words[@]} - 1]+=$word
      else
        words+=("$word")
      fi
      joins=''
      [[ $word =~ ^[=:]+$ ]] && joins=1
    done
    local typed=${words[${#words[@]} - 1]}
    [[ -n $breaks ]] && prefix=${typed%"${typed##*[$breaks]}"}
    COMPREPLY=()
    while IFS= read -r line; do
      if [[ -z $kind ]]; then
        kind=$line
      else
        line=${line%%$'\t'*}
        COMPREPLY+=("${line#"$prefix"}")
      fi
    done < <("$1" complete -- "${words[@]}" 2>/dev/null)
    if [[ $kind == files* ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r line; do
        line=${kind#files }$line
        COMPREPLY+=("${line#"$prefix"}")
      done < <(compgen -f -- "${typed#"${kind#files }"}")
    fi
  }
  complete -F _swan swan

  """#

private let fishScript = #"""
  # fish completion for swan
  function __swan_complete
    set -l words (commandline -opc)
    set -e words[1]
    set -l typed (commandline -ct)
    set -l reply (swan complete -- $words "$typed" 2>/dev/null)
    set -l kind $reply[1]
    set -e reply[1]
    for line in $reply
      echo $line
    end
    if string match -q 'files*' -- "$kind"
      set -l prefix (string replace 'files ' '' -- "$kind")
      for path in (__fish_complete_path (string replace -- "$prefix" '' "$typed"))
        echo $prefix$path
      end
    end
  end
  complete -c swan -f -a '(__swan_complete)'

  """#

private let zshScript = #"""
  #compdef swan
  # zsh completion for swan
  _swan() {
    local -a lines found shown
    local line
    lines=("${(@f)$(swan complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
    for line in "${(@)lines[2,-1]}"; do
      [[ -n $line ]] || continue
      found+=("${line%%$'\t'*}")
      line=${line%$'\t'}
      shown+=("${line/$'\t'/  -- }")
    done
    (( $#found )) && compadd -l -d shown -a found
    if [[ $lines[1] == files* ]]; then
      [[ $lines[1] == *= ]] && compset -P 1 '*='
      _files
    fi
  }
  if [[ $funcstack[1] == _swan ]]; then
    _swan "$@"
  else
    compdef _swan swan
  fi

  """#
