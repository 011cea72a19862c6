# What the scripts share. Sourced, not run: it goes to the project's folder and defines words.

from=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/.."
script=${0##*/}
swan=$PWD/.build/release/swan

# say WORD… : a line about what happens, on standard error.
say() { printf '%s: %s\n' "$script" "$*" >&2; }

# fail STATUS WORD… : the reason, and the end.
fail() {
  say "${*:2}"
  exit "$1"
}

# show_help : the comment at the head of the script.
show_help() { sed -n '2,/^$/s/^# \{0,1\}//p' "${BASH_SOURCE[-1]}"; }

# need_swift : ends with a sentence unless there is a Swift 6.2 or later.
need_swift() {
  local version
  command -v swift >/dev/null ||
    fail 4 'no swift found; install a Swift 6.2 or later toolchain from https://swift.org/install'
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p')
  [[ -n $version && $(printf '%s\n' 6.2 "$version" | sort -V | head -n 1) == 6.2 ]] ||
    fail 4 "this is Swift ${version:-of an unknown version}; install 6.2 or later from https://swift.org/install"
}

# build_release : builds .build/release/swan; what the compiler says is shown only if it fails.
build_release() {
  local said
  need_swift
  [[ -x $swan ]] || say 'building swan; the first time takes a few minutes'
  said=$(swift build -c release --product swan 2>&1) || {
    printf '%s\n' "$said" >&2
    fail 1 'swan does not build; see above'
  }
}

# find_data : sets data to the folder of outside test data, empty where there is none: the one
# that SWAN_DATA names, else shared/data beside this folder or one above it.
find_data() {
  local above=$PWD
  data=${SWAN_DATA:-}
  while [[ -z $data && $above != / ]]; do
    above=$(dirname "$above")
    [[ ! -d $above/shared/data/jsonl ]] || data=$above/shared/data
  done
}

# need_data : ends with a sentence where there is none.
need_data() {
  find_data
  [[ -n $data && -d $data/jsonl ]] ||
    fail 4 "the test data is absent; put it into ../shared/data, or name its folder in SWAN_DATA"
}

# scratch_folder : sets scratch to a folder that is gone when the script ends.
scratch_folder() {
  scratch=$(mktemp -d "${TMPDIR:-/tmp}/swan-$script.XXXXXX")
  trap 'rm -rf "$scratch"' EXIT
}

# The import of the help desk's log, as the README has it.
import_help_desk() {
  "$swan" import --field at=opened --field first_reply_at=first_reply \
    --field resolved_at=resolved,closed --field promise_kept=sla_met --field reopens=reopened \
    --field transfers=reassigned --set kind=problem --set audience=internal \
    "$@" "$data/jsonl/uci_incidents_dev.jsonl"
}

[[ ${1:-} != --help && ${1:-} != -h ]] || {
  show_help
  exit 0
}
