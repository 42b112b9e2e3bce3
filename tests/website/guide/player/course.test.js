// @ts-check
import { Course } from "/static/guide/player/course.js";
import { equal, test } from "/tests/website/testing.js";
import { shortScore } from "/tests/website/guide/player/short_score.js";

test("it eases up as far as it goes, and back to the plan and no further", () => {
  const course = new Course(shortScore(), 6);
  const levels = [course.level];
  for (const _ of "123") {
    course.easeUp();
    levels.push(course.level);
  }
  for (const _ of "123") {
    course.firmer();
    levels.push(course.level);
  }
  equal(levels, [0, 1, 2, 2, 1, 0, 0]);
});

test("once it hurt it never gets firmer than it was then", () => {
  const course = new Course(shortScore(), 6);
  course.easeUp();
  course.stayGentle();
  course.easeUp();
  course.firmer();
  course.firmer();
  equal([course.level, course.floor], [1, 1]);
});

test("another pace of breathing leaves it as gentle as it is", () => {
  const course = new Course(shortScore(), 6);
  course.resume({ level: 1, floor: 1 });
  course.breatheAt(0);
  equal([course.level, course.timeline.breaths], [1, []]);
  course.breatheAt(5);
  equal(course.timeline.breaths.every(({ in_ms, out_ms }) => in_ms + out_ms === 12_000), true);
});

test("what hurt elsewhere makes nothing firmer here, nor brings back what is left out", () => {
  const course = new Course(shortScore(), 6);
  course.resume({ level: 2, floor: 0, leftOut: [0] });
  course.heed({ floor: 1, leftOut: [1] });
  equal([course.level, course.floor, [...course.leftOut]], [2, 1, [0, 1]]);
  course.heed({ floor: 0, leftOut: [] });
  equal([course.level, course.floor, [...course.leftOut]], [2, 1, [0, 1]]);
  const planned = new Course(shortScore(), 6);
  planned.heed({ floor: 1, leftOut: [] });
  equal([planned.level, planned.floor], [1, 1]);
});
