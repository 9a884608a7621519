#!/bin/sh
# 适配程序的骨架,只用 POSIX 工具 · Skeleton of an adapter with POSIX tools only: sh adapter.sh IN OUT
#
# request.json has every member on a line of its own, so sed can read it.  Each action answers "unsupported" until you
# call your system in its place; read-back is filled in as a demonstration, which only copies.
set -eu
in=$1
out=$2

# member NAME: the values of a member of request.json, one a line
member() {
    sed -n 's/^ *"'"$1"'": "\(.*\)",\{0,1\}$/\1/p' "$in/request.json"
}

# answer ID: the members of the answer to one task, files into $out/ID
answer() {
    case $action in
    read-back)
        mkdir "$out/$1"
        cp -R "$in/$1/delivery/." "$out/$1/"
        printf '"status": "done"'
        ;;
    *)
        printf '"status": "unsupported", "message": "not connected to the system yet"'
        ;;
    esac
}

action=$(member action)
{
    printf '{"protocol": "1", "answers": ['
    comma=
    for task in $(member id); do
        printf '%s\n{"id": "%s", %s}' "$comma" "$task" "$(answer "$task")"
        comma=,
    done
    printf '\n]}\n'
} >"$out/response.json"
