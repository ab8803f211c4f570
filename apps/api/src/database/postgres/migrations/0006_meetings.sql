CREATE TABLE "appointment_youths" (
	"appointment" text NOT NULL,
	"account" text NOT NULL,
	"comes" integer,
	"words" text DEFAULT '' NOT NULL,
	"answered_at" text DEFAULT '' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"seat" text DEFAULT 'none' NOT NULL,
	"waits_since" bigint,
	"told" integer DEFAULT 1 NOT NULL,
	"present" integer,
	CONSTRAINT "appointment_youths_appointment_account_pk" PRIMARY KEY("appointment","account")
);
--> statement-breakpoint
CREATE TABLE "appointments" (
	"id" text PRIMARY KEY NOT NULL,
	"structure" text NOT NULL,
	"professional" text NOT NULL,
	"title" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"minutes" integer NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"places" integer,
	"said_at" bigint NOT NULL,
	"cancelled" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "appointment_youths" ADD CONSTRAINT "appointment_youths_appointment_appointments_id_fk" FOREIGN KEY ("appointment") REFERENCES "public"."appointments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment_youths" ADD CONSTRAINT "appointment_youths_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_structure_structures_id_fk" FOREIGN KEY ("structure") REFERENCES "public"."structures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_professional_professionals_id_fk" FOREIGN KEY ("professional") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appointment_youths_account" ON "appointment_youths" USING btree ("account");--> statement-breakpoint
CREATE INDEX "appointment_youths_told" ON "appointment_youths" USING btree ("told");--> statement-breakpoint
CREATE INDEX "appointments_structure" ON "appointments" USING btree ("structure","starts_at");