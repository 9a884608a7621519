#!/bin/sh
# 适配程序的骨架,只用 POSIX 工具 · Skeleton of an adapter with POSIX tools only: sh adapter.sh IN OUT
#
# request.json has every member on a line of its own, so sed can read it.  Each action below gets the files of the task
# in $files and its members by `of NAME` (format, as_of, now, to_edition), writes files into $made, and prints the members
# of its answer.  It answers "unsupported" until you call your system in its place; read-back is filled in as a
# demonstration, which only copies.  What fails in one task does not lose the others.
#
# 每个动作:任务的文件在 $files,成员用 of 取,文件写到 $made,打印应答的成员;在其中调用您的系统。一个任务出错,不影响其他任务。
set -eu
in=$1
out=$2

# member NAME: the values of a member of request.json, one a line
member() {
    sed -n 's/^ *"'"$1"'": "\(.*\)",\{0,1\}$/\1/p' "$in/request.json"
}

# of NAME: a member of this task
of() {
    sed -n '/^ *"id": "'"$task"'"/,/}/s/^ *"'"$1"'": "\(.*\)",\{0,1\}$/\1/p' "$in/request.json"
}

unsupported() {
    printf '"status": "unsupported", "message": "not connected to the system yet"'
}

export_() { # 录入 $files/story.json,按 $(of format) 导出到 $made · enter the story, export it into $made
    unsupported
}

read_back() { # 导入 $files/delivery,再全部导出到 $made · import the delivery, export all of it again
    cp -R "$files/delivery/." "$made/"
    printf '"status": "done"'
}

check() { # 按 $files/registers 和 $(of as_of) 检查 $files/delivery · judge it, for instance by the exit code of a command:
    # if your-checker --day "$(of as_of)" "$files/delivery" >&2; then accepted=true; else accepted=false; fi
    # printf '"status": "done", "accepted": %s' "$accepted"    (names_rules = false, names_paths = false)
    unsupported
}

correct() { # 按 $files/facts.json 答复 $files/receipt.json · answer the receipt with a package in $made
    unsupported
}

migrate() { # 把 $files/delivery 转到 $(of to_edition) · take the delivery to that edition, into $made
    unsupported
}

case $(member action) in
export) act=export_ ;;
read-back) act=read_back ;;
check) act=check ;;
correct) act=correct ;;
migrate) act=migrate ;;
*) act=unsupported ;;
esac

{
    printf '{"protocol": "1", "answers": ['
    comma=
    for task in $(member id); do
        files=$in/$task
        made=$out/$task
        mkdir -p "$made"
        # In a shell of its own: the first command that fails ends the task, not the adapter.
        set +e
        answer=$(set -e && $act)
        code=$?
        set -e
        [ "$code" -eq 0 ] || answer='"status": "failed", "message": "exit code '$code'"'
        printf '%s\n{"id": "%s", %s}' "$comma" "$task" "$answer"
        comma=,
    done
    printf '\n]}\n'
} >"$out/response.json"
