CREATE TABLE "film_parts" (
	"film" text NOT NULL,
	"place" integer NOT NULL,
	"data" text NOT NULL,
	CONSTRAINT "film_parts_film_place_pk" PRIMARY KEY("film","place")
);
--> statement-breakpoint
CREATE TABLE "films" (
	"id" text PRIMARY KEY NOT NULL,
	"structure" text NOT NULL,
	"lesson" text NOT NULL,
	"type" text NOT NULL,
	"bytes" integer NOT NULL,
	"seconds" integer,
	"put_by" text NOT NULL,
	"put_at" bigint NOT NULL,
	"published" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "film_parts" ADD CONSTRAINT "film_parts_film_films_id_fk" FOREIGN KEY ("film") REFERENCES "public"."films"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "films" ADD CONSTRAINT "films_structure_structures_id_fk" FOREIGN KEY ("structure") REFERENCES "public"."structures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "films" ADD CONSTRAINT "films_put_by_professionals_id_fk" FOREIGN KEY ("put_by") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "films_structure" ON "films" USING btree ("structure","lesson");