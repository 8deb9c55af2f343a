"""`assistant review` of several files: each under its name, and a line a file at the end."""

import json
from pathlib import Path

from typer.testing import CliRunner, Result

from assistant.cli.app import app
from tests.cli.test_several_files import put


def review(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["review", *map(str, arguments)])


def test_several_files_are_reviewed_each_under_its_name_and_summed_up(tmp_path: Path) -> None:
    paths = put(tmp_path, "1.md", "2.md")
    done = review(*paths)
    lines = done.stdout.splitlines()
    assert done.exit_code == 0
    assert [line for line in lines if line in map(str, paths)] == [str(path) for path in paths]
    assert [line.partition(":")[0] for line in lines[-2:]] == [str(path) for path in paths]
    assert all("2 lines, " in line for line in lines[-2:])


def test_one_file_is_reviewed_as_ever(tmp_path: Path) -> None:
    [path] = put(tmp_path, "1.md")
    done = review(path)
    assert str(path) not in done.stdout
    assert isinstance(json.loads(review(path, "--json").stdout), dict)


def test_of_several_files_json_holds_the_results_and_the_files_that_failed(tmp_path: Path) -> None:
    paths = put(tmp_path, "1.md", "2.md")
    told = json.loads(review(*paths, "--json").stdout)
    assert [one["file"] for one in told["results"]] == [str(path) for path in paths]
    assert all(one["lines"] for one in told["results"])
    assert (set(told), told["usage"]["calls"]) == ({"results", "usage"}, 0)
    paths[0].write_bytes(b"")
    told = json.loads(review(*paths, "--json").stdout)
    assert [one["file"] for one in told["results"]] == [str(paths[1])]
    [failed] = told["failed"]
    assert (failed["file"], "The file is empty" in failed["reason"]) == (str(paths[0]), True)


def test_a_file_that_cannot_be_read_is_named_and_costs_no_other_its_review(tmp_path: Path) -> None:
    first, bad, last = put(tmp_path, "1.md", "2.md", "3.md")
    bad.write_bytes(b"")
    done = review(first, bad, last, "--quiet")
    assert done.exit_code == 1
    assert f"{bad}: The file is empty" in done.stderr
    assert [line.partition(":")[0] for line in done.stdout.splitlines()[-2:]] == [str(first), str(last)]


def test_where_no_file_can_be_read_that_is_wrong_input(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for given in ([tmp_path / "in"], [tmp_path / "in", tmp_path / "none.md"]):
        done = review(*given, "--json")
        assert (done.exit_code, done.stdout) == (2, "")
        assert f"{tmp_path / 'in'} is a folder." in " ".join(done.stderr.split())


def test_a_finding_in_any_of_them_is_heeded(tmp_path: Path) -> None:
    paths = put(tmp_path, "1.md", "2.md")
    assert review(*paths, "--fail-on", "weak_opener").exit_code == 1
